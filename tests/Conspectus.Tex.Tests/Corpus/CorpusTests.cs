using System.Diagnostics;
using System.Globalization;

namespace Conspectus.Tex.Tests.Corpus;

public class CorpusTests(ITestOutputHelper output)
{
    [Theory]
    [InlineData("neurips-2023.json.gz", 1, 0, 12)]
    [InlineData("neurips-2023-scraped.csv.gz", 1, 0, 12)]
    [InlineData("neurips-1987-2022.jsonl.gz", 10, 0.001, 40)]
    [InlineData("other-conferences.jsonl.gz", 60, 0.001, 40)]
    public void No_raw_tex(string name, int every, double share, int failures)
    {
        Assert.SkipWhen(Corpora.Folder is null, "The corpora are not beside the repository.");
        if (Environment.GetEnvironmentVariable("CONSPECTUS_TEX_EVERY") is { } wanted)
            every = int.Parse(wanted, CultureInfo.InvariantCulture);
        var papers = Corpora.Read(name).Where((_, i) => i % every == 0).ToList();
        using var renderer = new FormulaRenderer();
        var clock = Stopwatch.StartNew();
        var rendered = papers.ConvertAll(p => (Title: TexDocument.Parse(p.Title), Abstract: TexDocument.Parse(p.Abstract)));
        var parsing = clock.Elapsed;
        var html = rendered.ConvertAll(p => (Title: p.Title.ToHtml(renderer), Abstract: p.Abstract.ToHtml(renderer)));
        output.WriteLine(
            $"{name}: {papers.Count} papers, parsing {parsing.TotalMilliseconds:0} ms, with rendering {clock.ElapsedMilliseconds} ms");

        int raw = 0, failed = 0;
        var found = new List<string>();
        for (var i = 0; i < html.Count; i++)
        {
            if ((RawTexCheck.Find(html[i].Title, papers[i].Title) ?? RawTexCheck.Find(html[i].Abstract, papers[i].Abstract)) is { } what)
            {
                raw++;
                found.Add($"raw: {what.ReplaceLineEndings(" ")}");
            }
            if (html[i].Abstract.Contains("tex-failed", StringComparison.Ordinal)
                || html[i].Title.Contains("tex-failed", StringComparison.Ordinal))
            {
                failed++;
                found.AddRange(rendered[i].Abstract.Formulas.Where(f => renderer.Render(f.Tex, f.Display).Failed)
                    .Select(f => $"failed: {f.Tex}"));
            }
        }
        output.WriteLine($"raw {raw}, with a failed formula {failed}");
        found.ForEach(output.WriteLine);
        if (Environment.GetEnvironmentVariable("CONSPECTUS_TEX_REPORT") is { } folder)
            Report.Write(Path.Combine(folder, name + ".txt"), papers, rendered, html, found);
        Assert.True(raw <= share * papers.Count, $"{raw} texts show raw TeX:\n{string.Join('\n', found.Take(50))}");
        Assert.True(failed <= failures, $"{failed} abstracts have a failed formula:\n{string.Join('\n', found.Take(50))}");
    }
}
