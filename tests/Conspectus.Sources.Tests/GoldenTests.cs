using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conspectus.Sources.Tests;

/// <summary>Samples of every format with the records and issues they must give.</summary>
/// <remarks>Run with CONSPECTUS_UPDATE_GOLDEN=1 to rewrite the expected files after a change, and review the difference.</remarks>
public sealed class GoldenTests
{
    private static readonly JsonSerializerOptions Json = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    [Theory]
    [InlineData("ConferenceSite/icml-2026-orals-posters.json")]
    [InlineData("MiniConfCsv/papers.csv")]
    [InlineData("MiniConfJson/list.json")]
    [InlineData("MiniConfJson/iclr-2020-papers.json")]
    [InlineData("JsonLines/papers.jsonl")]
    [InlineData("BibTex/library.bib")]
    [InlineData("BibTex/proceedings.bib")]
    [InlineData("Ris/library.ris")]
    [InlineData("AclAnthology/2023.tree.xml")]
    [InlineData("Atom/query.xml")]
    [InlineData("PubMed/articles.xml")]
    [InlineData("EndNote/library.xml")]
    [InlineData("Mods/works.xml")]
    [InlineData("Rdf/zotero.rdf")]
    [InlineData("Tagged/list.nbib")]
    [InlineData("Tagged/export.ciw")]
    [InlineData("Tagged/export.enw")]
    [InlineData("OpenReview/notes-v1.json")]
    [InlineData("OpenReview/notes-v2.json")]
    [InlineData("Zotero/better-bibtex.json")]
    [InlineData("Zotero/csl.json")]
    [InlineData("Catalogues/openalex.json")]
    [InlineData("Catalogues/crossref.json")]
    [InlineData("Catalogues/semantic-scholar.json")]
    [InlineData("Catalogues/arxiv.jsonl")]
    [InlineData("Workbooks/papers.xlsx")]
    public async Task A_sample_gives_its_records(string sample)
    {
        var path = Path.Combine(Repository.Samples, sample);
        var content = await Sources.ReadAsync(path);
        var shown = new
        {
            content.Kind,
            content.Edition,
            content.Records,
            content.Issues,
            content.Declared,
            content.Guesses,
            content.LeftOut
        };
        var actual = JsonSerializer.Serialize(shown, Json)
            .Replace(Repository.Samples + Path.DirectorySeparatorChar, "", StringComparison.Ordinal) + "\n";
        var golden = path + ".expected";
        if (Environment.GetEnvironmentVariable("CONSPECTUS_UPDATE_GOLDEN") == "1") await File.WriteAllTextAsync(
            golden, actual, TestContext.Current.CancellationToken);
        Assert.Equal(await File.ReadAllTextAsync(golden, TestContext.Current.CancellationToken), actual);
    }
}
