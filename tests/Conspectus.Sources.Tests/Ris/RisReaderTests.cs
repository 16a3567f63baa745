using Conspectus.Sources.Ris;

namespace Conspectus.Sources.Tests.Ris;

public class RisReaderTests
{
    [Fact]
    public void Records_have_their_tags_in_order()
    {
        var records = Read("TY  - JOUR\nTI  - On reading\nAU  - Doe, Jane\nAU  - Roe, Ann\nER  - \n\nTY  - CONF\nT1  - On queues\nER  - \n");

        Assert.Equal([1, 7], records.Select(r => r.Line));
        Assert.Equal(["TI", "AU", "AU"], records[0].Fields.Select(f => f.Tag));
        Assert.Equal(["Doe, Jane", "Roe, Ann"], records[0].All("AU"));
        Assert.Equal("On queues", records[1].First("TI", "T1"));
        Assert.Equal("", records[1].First("AB"));
    }

    [Fact]
    public void A_line_without_a_tag_goes_on_with_the_value_before() =>
        Assert.Equal("first line second line", Read("TY  - JOUR\nAB  - first line\n   second line\nER  -")[0].First("AB"));

    [Theory]
    [InlineData("\uFEFF1.\nTY  - JOUR\nTI  - a\nER  - \n2.\n\nTY  - JOUR\nTI  - b\nER  - ")]
    [InlineData("Provider: x\nTY  - JOUR\nTI  - a\nTY  - JOUR\r\nTI  - b")]
    [InlineData("TY - JOUR\nTI - a\nER -\nTY - JOUR\nTI - b\nER -")]
    public void Numbers_headings_and_missing_ends_are_taken(string text) =>
        Assert.Equal(["a", "b"], Read(text).Select(r => r.First("TI")));

    [Fact]
    public void Text_without_a_record_has_none() => Assert.Empty(Read("TI  - a title before any record\nnothing"));

    private static List<RisRecord> Read(string text)
    {
        using var reader = new StringReader(text);
        return [.. RisReader.Read(reader)];
    }
}
