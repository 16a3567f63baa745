using System.IO.Compression;
using System.Text.Json.Nodes;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Exporting;

namespace Conspectus.Workbench.Tests.Exporting;

/// <summary>Real papers, exported in each format that can be imported again, are the same in a new library, field by field.</summary>
public sealed class CorpusRoundTripTests
{
    private const int Every = 40;
    private const int MostShown = 12;

    private static readonly string[] Corpora = ["neurips-2023.json.gz", "neurips-1987-2022.jsonl.gz", "other-conferences.jsonl.gz"];

    public static TheoryData<ExportFormat> Formats =>
    [
        ExportFormat.BibTeX, ExportFormat.BibLaTeX, ExportFormat.Ris, ExportFormat.CslJson, ExportFormat.Csv, ExportFormat.JsonLines,
        ExportFormat.Json,
    ];

    [Theory, Trait("Speed", "Slow")]
    [MemberData(nameof(Formats))]
    public Task One_paper_of_forty_comes_back(ExportFormat format) => CompareAsync(format, Every);

    [Theory(Explicit = true)]
    [MemberData(nameof(Formats))]
    public Task Every_paper_comes_back(ExportFormat format) => CompareAsync(format, 1);

    private static async Task CompareAsync(ExportFormat format, int every)
    {
        var clock = System.Diagnostics.Stopwatch.StartNew();
        await using var from = new TempLibrary();
        foreach (var corpus in Corpora) await from.ImportAsync(SomeOf(corpus, every, from.Folder));
        var file = from.Folder.File($"papers.{ExportFormats.Extension(format)}");
        await using (var output = File.Create(file))
            await new PaperExport(from.Library).WriteAsync(format, from.Reader, new PaperQuery(), output, Stop);
        await using var to = new TempLibrary();
        var report = await to.ImportAsync(file);

        var (before, after) = (await from.Library.Papers.AllAsync(Stop), (await to.Library.Papers.AllAsync(Stop)).ToDictionary(p => p.Key));
        var differences = new SortedDictionary<string, List<string>>();
        void Tell(string field, string what)
        {
            if (!differences.TryGetValue(field, out var all)) differences.Add(field, all = []);
            all.Add(what);
        }

        foreach (var issue in report.Issues) Tell("issue", $"{issue.Record}, {issue.Field}: {issue.Reason}");
        foreach (var was in before)
        {
            if (!after.TryGetValue(was.Key, out var now))
            {
                Tell("paper", $"{was.Key}: {was.Title.Text}");
                continue;
            }

            foreach (var ((field, old), (_, value)) in Fields(was, format).Zip(Fields(now, format)))
            {
                if (old != value) Tell(field, $"{was.Key}\n    was {Around(old, value)}\n    is  {Around(value, old)}");
            }
        }

        TestContext.Current.SendDiagnosticMessage(
            $"{format}: {before.Count} papers, {after.Count} behind, {new FileInfo(file).Length >> 20} MB, "
            + $"{clock.Elapsed.TotalSeconds:f0} s, " + (differences.Count == 0 ? "all the same" : string.Join(", ", differences.Select(d => $"{d.Key} {d.Value.Count}"))));
        var told = differences.SelectMany(d => d.Value.Take(MostShown).Prepend($"{d.Key}: {d.Value.Count} differ"));
        Assert.True(
            differences.Count == 0 && before.Count == after.Count,
            $"{before.Count} papers, {after.Count} behind:\n{string.Join('\n', told)}");
    }

    // What the format can hold. Reference managers get plain text, in one line, in which the signs of a formula are read as TeX once more;
    // the formats of bibliographies set what they say anew.
    private static IEnumerable<(string Field, string Value)> Fields(Paper paper, ExportFormat format)
    {
        var isReference = format is ExportFormat.Ris or ExportFormat.CslJson;
        var isBibliography = format is ExportFormat.BibTeX or ExportFormat.BibLaTeX;
        yield return ("edition", paper.Edition.ToString());
        yield return ("title", isReference ? Line(paper.Title.Text) : paper.Title.Text);
        yield return ("abstract", isReference ? Letters(paper.Abstract.Text) : paper.Abstract.Text);
        if (!isReference && !isBibliography)
        {
            yield return ("title as set", paper.Title.Html);
            yield return ("abstract as set", paper.Abstract.Html);
        }

        yield return ("authors", string.Join('|', paper.Authors.Select(a => PersonName.Of(a)).Select(n => $"{n.Display} ({n.Surname})")));
        if (format is ExportFormat.JsonLines or ExportFormat.Json)
            yield return ("institutions", string.Join('|', paper.Authors.Select(a => a.Institution)));
        yield return ("keywords", string.Join('|', paper.Keywords));
        yield return ("decision", paper.Decision.ToString());
        yield return ("session", paper.Session ?? "");
        yield return ("track", paper.Track ?? "");
        yield return ("source topic", paper.SourceTopic ?? "");
        yield return ("address", paper.Url ?? "");
        yield return ("address of the PDF", paper.PdfUrl ?? "");
        yield return ("identifiers", string.Join(' ', paper.Identifiers.List()
            .Where(i => format != ExportFormat.Csv || i.Scheme is IdentifierScheme.Doi or IdentifierScheme.Arxiv)));
    }

    private static string SomeOf(string corpus, int every, TempFolder folder)
    {
        var path = Path.GetFullPath(Path.Combine(Repository.Root, "..", "shared", "corpora", corpus));
        Assert.SkipUnless(File.Exists(path), $"{corpus} is not beside the repository.");
        if (every == 1) return path;
        using var text = new StreamReader(new GZipStream(File.OpenRead(path), CompressionMode.Decompress));
        if (corpus.EndsWith(".jsonl.gz", StringComparison.Ordinal))
            return folder.Write(Path.GetFileNameWithoutExtension(corpus), string.Join('\n', Lines(text).Where((_, i) => i % every == 0)));
        var feed = JsonNode.Parse(text.ReadToEnd())!;
        var some = feed["results"]!.AsArray().Where((_, i) => i % every == 0).Select(r => r!.DeepClone()).ToArray();
        (feed["results"], feed["count"]) = (new JsonArray(some), some.Length);
        return folder.Write(Path.GetFileNameWithoutExtension(corpus), feed.ToJsonString());
    }

    private static IEnumerable<string> Lines(StreamReader text)
    {
        while (text.ReadLine() is { } line) yield return line;
    }

    private static string Letters(string text) => string.Concat(text.Where(char.IsLetterOrDigit));

    private static string Line(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // The text from a little before the first difference.
    private static string Around(string text, string other)
    {
        var same = text.AsSpan().CommonPrefixLength(other);
        var from = Math.Max(0, same - 30);
        return $"“{text[from..Math.Min(text.Length, same + 60)].ReplaceLineEndings("⏎")}”";
    }
}
