using Conspectus.Core.Conferences;
using Conspectus.Core.Normalization;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Analysis;
using Conspectus.Library.Importing;
using Conspectus.Library.Sqlite;
using Conspectus.Tex;
using Record = Conspectus.Core.Papers.Record;

namespace Conspectus.Reader.Tests;

/// <summary>A library of 120 papers in two chapters of two topics each, one paper as hostile as a source can be.</summary>
internal static class SampleLibrary
{
    public const int Count = 120;
    public const string Hostile = "<script>alert('title')</script> \"quoted\" & <img src=x onerror=alert(1)>";
    public const string HostileAuthor = "=HYPERLINK(\"http://evil.example\") <b>Mallory</b>";
    public const string HostileKeyword = "\"><svg onload=alert(1)>";

    private static readonly Lazy<List<Paper>> Papers = new(() => Normalize(1));

    /// <summary>With more than one year, the papers are of 2023 and the years before in turn.</summary>
    public static async Task<ILibrary> CreateAsync(string folder, bool analysed = true, int years = 1)
    {
        var library = await SqliteLibrary.OpenAsync(Path.Combine(folder, "sample.db"), new SqliteLibraryOptions(), CancellationToken.None);
        var papers = years == 1 ? Papers.Value : Normalize(years);
        await library.Importing.ImportAsync(papers, new SourceStamp("sample", "test", "1"), [], CancellationToken.None);
        if (!analysed) return library;
        await library.Analysis.SaveAsync(Analyse(await library.Papers.AllAsync(CancellationToken.None)), CancellationToken.None);
        return library;
    }

    /// <summary>A library of one paper with this abstract, which has not been analysed.</summary>
    public static async Task<ILibrary> WithAbstractAsync(string folder, string text)
    {
        var library = await Reader.OpenEmptyAsync(folder);
        var record = new Record { SourceId = "1", Title = "On mosses", Abstract = text };
        await library.Importing.ImportAsync(Normalize([record], 1), new SourceStamp("sample", "test", "1"), [], CancellationToken.None);
        return library;
    }

    private static List<Paper> Normalize(int years) => Normalize(Records(), years);

    private static List<Paper> Normalize(IEnumerable<Record> records, int years)
    {
        using var formulas = new FormulaRenderer();
        var normalizer = new PaperNormalizer(new Typesetter(formulas));
        return records.Select((r, i) => normalizer.Normalize(r, new Edition("NeurIPS", 2023 - (i % years)))).ToList();
    }

    private static IEnumerable<Record> Records()
    {
        yield return new Record
        {
            SourceId = "0",
            Title = Hostile,
            Abstract = "</p></article><script>alert('abstract')</script> We introduce <iframe src=//evil.example>. "
                + "$\\href{javascript:alert(1)}{x}$",
            Authors = [new Author(HostileAuthor, "<i>Nowhere</i>"), new Author("Grace Hopper")],
            Keywords = [HostileKeyword],
            Decision = "Accept (oral)",
            Session = "<b>Session</b> & more",
            Url = "javascript:alert(1)",
        };
        for (var i = 1; i < Count; i++)
        {
            yield return new Record
            {
                SourceId = $"{i}",
                Title = i % 10 == 0 ? $"The $\\ell_{{{i % 7}}}$ norm, part {i}" : $"Sample efficient planning, part {i}",
                Abstract = $"Plans are long. We propose planner number {i}, which needs $O(n^{{{i % 5}}})$ samples, e.g. in mazes. "
                    + "It is fast.",
                Authors =
                [
                    new Author($"Ada Lovelace{i}", "Analytical Society"), new Author("Alan Turing"), new Author("Mary Shelley"),
                    new Author("Emmy Noether"),
                ],
                Keywords = [i % 2 == 0 ? "planning" : "norms"],
                Decision = i % 12 == 0 ? "Accept (spotlight)" : "Accept (poster)",
                Session = $"Poster Session {i % 3}",
                Url = $"https://papers.example/{i}",
            };
        }
    }

    /// <summary>An analysis of the sample's papers; <paramref name="name"/> heads the labels of its topics.</summary>
    public static AnalysisResult Analyse(IReadOnlyList<Paper> papers, string name = "Topic")
    {
        List<string> Ids(Func<int, bool> chosen) => papers.Select((p, i) => (p.Id, i)).Where(p => chosen(p.i)).Select(p => p.Id).ToList();
        Topic Make(int id, string label, TopicLevel level, int? parent, int hue, List<string> ids) =>
            new(id, label, level, parent, hue, ["planning <em>", "mazes"], ids.Take(3).ToList(), ids);
        var topics = new List<Topic>();
        for (var chapter = 0; chapter < 2; chapter++)
            topics.Add(Make(chapter + 1, $"Chapter <{chapter}>", TopicLevel.Chapter, null, chapter, Ids(i => i % 2 == chapter)));
        for (var topic = 0; topic < 4; topic++)
            topics.Add(Make(topic + 3, $"{name} {topic} & co", TopicLevel.Topic, (topic % 2) + 1, topic % 2, Ids(i => i % 4 == topic)));
        for (var theme = 0; theme < 8; theme++)
            topics.Add(Make(theme + 7, $"Theme {theme}", TopicLevel.Theme, (theme % 4) + 3, theme % 2, Ids(i => i % 8 == theme)));
        var places = papers.Select((p, i) =>
            new PaperPlace(p.Id, MathF.Cos(i) * 0.9f, MathF.Sin(i) * 0.8f, (i % 2) + 1, (i % 4) + 3, (i % 8) + 7)).ToList();
        var neighbors = papers.Select((_, i) => (IReadOnlyList<Neighbor>)Enumerable.Range(1, 9)
            .Select(k => new Neighbor(papers[(i + k) % papers.Count].Id, 1 - (k / 10f))).ToList()).ToList();
        return new AnalysisResult("sample", [new StageRun("embedding", "{}", 1)], new TopicTree(topics), places, neighbors, []);
    }
}
