namespace Conspectus.Library.Tests;

public class LibraryRevisionTests
{
    [Fact]
    public void It_is_written_as_three_numbers_safe_inside_an_entity_tag() =>
        Assert.Equal("1-20-300", new LibraryRevision(1, 20, 300).ToString());

    [Fact]
    public void Revisions_are_equal_where_all_parts_are()
    {
        Assert.Equal(new LibraryRevision(1, 2, 3), new LibraryRevision(1, 2, 3));
        Assert.NotEqual(new LibraryRevision(1, 2, 3), new LibraryRevision(1, 2, 4));
    }
}
