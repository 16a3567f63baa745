namespace Conspectus.Sources.Tests.BibTex;

/// <summary>BibTeX files as sources of papers.</summary>
public sealed class BibTexFormatTests : IDisposable
{
    private static readonly string Sample = Path.Combine(Repository.Samples, "BibTex", "library.bib");
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Fields_become_those_of_papers()
    {
        var content = await Sources.ReadAsync(Sample);
        Assert.Equal("BibTeX", content.Kind);
        var paper = content.Records[0];
        Assert.Equal(("doe2023trees", 2023), (paper.SourceId, paper.Year));
        Assert.Equal("Trees of {BERT}: an $O(n)$ walk in the Schr{\\\"o}dinger forest", paper.Title);
        Assert.Equal(["Doe, Jane", "{Forest and Glade Consortium}", "van der Roe, Ann", "M{\\\"u}ller, J{\\\"o}rg"], paper.Authors.Select(a => a.Name));
        Assert.Equal("We walk over all trees and report 50\\% fewer steps.", paper.Abstract);
        Assert.Equal(["trees", "walks", "BERT"], paper.Keywords);
        Assert.Equal("https://example.org/trees_1", paper.Url);
        Assert.Equal(("10.5555/123.456_7", "2301.00001", (int?)2), (paper.Identifiers.Doi, paper.Identifiers.Arxiv, paper.Identifiers.ArxivVersion));
        Assert.Equal("2205.12345", content.Records[1].Identifiers.Arxiv);
        Assert.Equal(["John Smith", "Mary {and Sons} Jones"], content.Records[1].Authors.Select(a => a.Name));
        Assert.Equal(2021, content.Records.Single(r => r.SourceId == "child").Year);
        Assert.Equal(
            ["doe2023trees", "smith2022", "child", "", "open", "unknown"], content.Records.Select(r => r.SourceId));
    }

    [Fact]
    public async Task Trouble_is_told_by_entry_and_the_rest_goes_on()
    {
        var content = await Sources.ReadAsync(Sample);
        content.Issue("open (line 37)", "", "never closed");
        content.Issue("untitled", "title", "has no title");
        Assert.Contains(content.Issues, i => i.Record == "unknown (line 40)" && i.Reason.Contains("undefinedmacro", StringComparison.Ordinal));
        Assert.Contains(content.Issues, i => i.Reason.Contains("volumes, no papers", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("title,authors,abstract\n\"@misc{a, x}\",B,\"\n@misc{c, d}\"\n", "CSV")]
    [InlineData("@misc{a, title = {A}, author = {B, C}}", "BibTeX")]
    [InlineData("A library of mine\n\n@misc{a, title = {A}, author = {B, C}}", "BibTeX")]
    [InlineData("% a, b, c\n@misc{a, title = {A}, author = {B, C}}", "BibTeX")]
    public async Task It_is_told_from_tables(string text, string kind) =>
        Assert.Equal(kind, (await Sources.ReadAsync(_folder.Write("papers", text))).Kind);

    [Fact]
    public async Task A_file_in_an_old_encoding_is_read()
    {
        var bytes = System.Text.Encoding.Latin1.GetBytes("@misc{a, title = {Über Bäume}, author = {Müller, Jörg}}");
        var content = await Sources.ReadAsync(_folder.Write("old.bib", bytes));
        Assert.Equal("Über Bäume", Assert.Single(content.Records).Title);
    }
}
