using Conspectus.Sources.BibTex;

namespace Conspectus.Sources.Tests.BibTex;

public class BibTexReaderTests
{
    [Theory]
    [InlineData("@misc{a, title = {Braces {nested {deep}} stay}}", "Braces {nested {deep}} stay")]
    [InlineData("@misc{a, title = \"Quotes with {a \" in braces}\"}", "Quotes with {a \" in braces}")]
    [InlineData("@misc{a, title = \"An accent {\\\"o} and \\\"o\"}", "An accent {\\\"o} and \\\"o")]
    [InlineData("@misc{a, title = \"Foo\" # \" \" # {bar} # 12}", "Foo bar12")]
    [InlineData("@string{x = {ab}} @misc{a, title = x # X}", "abab")]
    [InlineData("@misc{a, title = {Over\n   two\tlines}}", "Over two lines")]
    [InlineData("@misc{a, title = {A brace \\{ escaped}}", "A brace \\{ escaped")]
    [InlineData("@misc(a, title = {Round})", "Round")]
    [InlineData("@ MISC { a , TITLE={Blanks} , }", "Blanks")]
    [InlineData("@misc{title = {No key}}", "No key")]
    [InlineData("@misc{a title = {No comma} year = 2000}", "No comma")]
    [InlineData("@misc{a,, title = {Two commas},,}", "Two commas")]
    [InlineData("@misc{a, title = {First}, title = {Second}}", "First")]
    [InlineData("@misc{a, month = dec, title = {Month}}", "Month")]
    [InlineData("me@example.org wrote: @misc{a, title = {Running text}}", "Running text")]
    [InlineData("@comment{x @y {z}} @preamble{\"p\" # \"q\"} @misc{a, title = {Behind}}", "Behind")]
    public void A_value_is_read(string text, string title)
    {
        var entry = Assert.Single(Read(text));
        Assert.Equal((title, true), (entry.First("title"), entry.IsWhole));
    }

    [Fact]
    public void An_entry_tells_its_line_type_key_and_fields_in_order()
    {
        var entries = Read("\uFEFF\n@Article{k:1,\n author = {A}, Year = 2020,\n}\n\n@a{b}\n@book{c, month=jan}");
        Assert.Equal([(2, "article", "k:1"), (6, "a", "b"), (7, "book", "c")], entries.Select(e => (e.Line, e.Type, e.Key)));
        Assert.Equal([("author", "A"), ("year", "2020")], entries[0].Fields);
        Assert.Equal([("month", "January")], entries[2].Fields);
        Assert.All(entries, e => Assert.Empty(e.Troubles));
    }

    [Theory]
    [InlineData("@misc{a, title = {Open, year = 2000,\n\n@misc{b, title = {Next}}", "never closed")]
    [InlineData("@misc{a, title = \"Open, year = 2000,\n@misc{b, title = {Next}}", "never closed")]
    [InlineData("@misc{a, title = {Fine},\n@misc{b, title = {Next}}", "never closed")]
    public void An_entry_that_is_never_closed_leaves_the_next_one_whole(string text, string says)
    {
        var entries = Read(text);
        Assert.Equal(["a", "b"], entries.Select(e => e.Key));
        Assert.Contains(says, Assert.Single(entries[0].Troubles), StringComparison.Ordinal);
        Assert.Equal((false, true, "Next"), (entries[0].IsWhole, entries[1].IsWhole, entries[1].First("title")));
    }

    [Theory]
    [InlineData("@misc{a, title = macro}", "“macro” is not defined")]
    [InlineData("@misc{a, title}", "“title” has no value")]
    [InlineData("@misc{a, {title = {x}}}", "stands in line 1 where no field begins")]
    public void What_is_wrong_is_told(string text, string says) =>
        Assert.Contains(says, Read(text)[0].Troubles[0], StringComparison.Ordinal);

    [Fact]
    public void Entries_that_are_commented_out_are_passed_over() =>
        Assert.Equal(["b"], Read("% @misc{a, title = {A}}\n  %@misc{c,\n@misc{b, title = {50% off}}").Select(e => e.Key));

    [Theory]
    [InlineData("bibtex_edge", "*.bib")]
    [InlineData("csl_json", "*.bib")]
    [InlineData("acl_anthology_bib", "*.bib")]
    [InlineData("zotero_testcases", "*.bib")]
    public void The_shared_files_are_read_to_their_ends(string folder, string pattern)
    {
        var files = Directory.GetFiles(
            Path.Combine(Path.GetDirectoryName(Repository.Shared("formats", "README.md"))!, folder), pattern, SearchOption.AllDirectories);
        foreach (var file in files)
        {
            var text = File.ReadAllText(file);
            var entries = Read(text);
            var begun = System.Text.RegularExpressions.Regex.Count(
                text, @"^\s*@\s*(?!comment|string|preamble)[A-Za-z]+\s*[{(]",
                System.Text.RegularExpressions.RegexOptions.Multiline | System.Text.RegularExpressions.RegexOptions.IgnoreCase);
            Assert.True(entries.Count >= begun, $"{file}: {entries.Count} of {begun} entries were read.");
        }
    }

    private static List<BibTexEntry> Read(string text) => [.. BibTexReader.Read(new StringReader(text))];
}
