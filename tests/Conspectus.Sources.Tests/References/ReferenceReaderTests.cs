using Conspectus.Core;
using Conspectus.Sources.References;

namespace Conspectus.Sources.Tests.References;

/// <summary>A reader's own list of works, in whichever form.</summary>
public class ReferenceReaderTests
{
    [Fact]
    public void RIS_is_read()
    {
        var list = Read("""
            TY  - CONF
            TI  - Trees of words
            AU  - Doe, Jane
            DO  - 10.5555/1
            ER  -
            TY  - JOUR
            DO  - 10.5555/2
            ER  -
            TY  - JOUR
            AU  - Nobody, N.
            ER  -
            """);
        Assert.Equal("RIS", list.Kind);
        Assert.Equal(["Trees of words", "10.5555/2"], list.References.Select(r => r.Text));
        Assert.Equal("10.5555/1", list.References[0].Readings[0].Identifiers.Doi);
        Assert.Equal("Doe, Jane", Assert.Single(list.References[0].Readings[0].Authors).Name);
        Assert.Equal("", list.References[1].Readings[0].Title);
        Assert.Equal("record of line 9", Assert.Single(list.Issues).Record);
    }

    [Theory]
    [InlineData("[{0}]")]
    [InlineData("{{\"items\": [{0}]}}")]
    [InlineData("{0}")]
    public void CSL_JSON_is_read(string around)
    {
        const string item = """
            {"id": "x", "title": "Trees of words", "author": [{"family": "Gogh", "given": "Vincent", "non-dropping-particle": "van"},
             {"literal": "Forest, Glade and Sons"}], "DOI": "10.5555/1", "issued": {"date-parts": [[2023, 5]]}}
            """;
        var list = Read(string.Format(System.Globalization.CultureInfo.InvariantCulture, around, item));
        Assert.Equal("CSL-JSON", list.Kind);
        var record = Assert.Single(Assert.Single(list.References).Readings);
        Assert.Equal(("Trees of words", "10.5555/1", (int?)2023), (record.Title, record.Identifiers.Doi, record.Year));
        Assert.Equal(["van Gogh, Vincent", "{Forest, Glade and Sons}"], record.Authors.Select(a => a.Name));
        Assert.Empty(list.Issues);
    }

    [Fact]
    public void BibTeX_is_read()
    {
        var list = Read("@misc{a, title = {A tree}, author = {B, C}}\n@proceedings{p, title = {Volume}}\n@misc{b, author = {D, E}}");
        Assert.Equal(("BibTeX", "a (line 1)", "A tree"), (list.Kind, list.References[0].Position, list.References[0].Text));
        Assert.Single(list.References);
        Assert.Contains(list.Issues, i => i.Record == "b");
    }

    [Theory]
    [InlineData("Attention is all you need", "Attention is all you need", "")]
    [InlineData("- Attention is all you need.", "Attention is all you need", "")]
    [InlineData("12. Attention is all you need, Vaswani et al.", "Attention is all you need", "Vaswani")]
    [InlineData("Attention is all you need by Ashish Vaswani", "Attention is all you need", "Ashish Vaswani")]
    [InlineData("Attention is all you need\tAshish Vaswani, Noam Shazeer", "Attention is all you need", "Ashish Vaswani|Noam Shazeer")]
    [InlineData("A. Vaswani, N. Shazeer. Attention is all you need. NeurIPS 2017.", "Attention is all you need", "A. Vaswani|N. Shazeer")]
    [InlineData("Vaswani, A. (2017). “Attention is all you need”", "Attention is all you need", "A. Vaswani")]
    public void A_line_of_a_plain_list_can_be_read_as(string line, string title, string authors)
    {
        var reference = Assert.Single(Read("# mine\n\n" + line).References);
        Assert.Equal("line 3", reference.Position);
        Assert.Contains(reference.Readings, r => r.Title == title && string.Join('|', r.Authors.Select(a => a.Name)) == authors);
    }

    [Theory]
    [InlineData("10.5555/3295222.3295349")]
    [InlineData("doi:10.5555/3295222.3295349 Attention")]
    [InlineData("https://doi.org/10.5555/3295222.3295349")]
    public void A_line_may_be_an_identifier(string line) =>
        Assert.Equal("10.5555/3295222.3295349", Read(line).References[0].Readings[0].Identifiers.Doi);

    [Fact]
    public void A_line_may_be_a_number_in_arXiv() => Assert.Equal("1706.03762", Read("arXiv:1706.03762v5").References[0].Readings[0].Identifiers.Arxiv);

    [Theory]
    [InlineData(" \n", "nothing but blanks")]
    [InlineData("[{\"title\": ", "cannot be read")]
    [InlineData("{\"a\": 1}", "no list of works")]
    public void What_is_no_list_is_refused(string text, string says)
    {
        var refusal = Assert.Throws<ConspectusException>(() => Read(text));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.NotEmpty(refusal.NextStep);
    }

    [Fact]
    public void The_shared_RIS_files_are_read()
    {
        foreach (var file in Directory.GetFiles(
            Path.Combine(Path.GetDirectoryName(Repository.Shared("formats", "README.md"))!, "ris"), "*.ris")
            .Where(f => !f.EndsWith("wos.ris", StringComparison.Ordinal))) // a Web of Science export by another name
            Assert.Equal("RIS", Read(File.ReadAllText(file)).Kind);
    }

    private static ReferenceList Read(string text) => ReferenceReader.Read("mine", text, TestContext.Current.CancellationToken);
}
