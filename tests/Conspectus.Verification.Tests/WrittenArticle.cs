using Conspectus.Analysis;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Sqlite;
using Conspectus.Tex;
using Conspectus.Workbench.Analyzing;
using Conspectus.Workbench.Importing;
using Conspectus.Workbench.Publishing;
using Conspectus.Workbench.Topics;

namespace Conspectus.Verification.Tests;

/// <summary>An article as the program writes it, with the library it was written from.</summary>
/// <param name="Content">What the library holds.</param>
/// <param name="Files">The files.</param>
internal sealed record WrittenArticle(LibraryContent Content, ArticleFiles Files) : IDisposable
{
    private static readonly string[] Notes =
    [
        "Ask *Miriam* whether the 3 wombat experiments hold up: they do **not** agree with [the poster](https://example.org/p?a=1).",
        "The bound $O(n^2 \\log n)$ is loose.\n\n- try `n = 12` first\n- then 24\n\n> \"No free lunch\", said Ada.",
        "1. Read again.\n2. Compare $x_1 < x_2$ with table 4.\n\n| model | score |\n|---|---|\n| ours | 93.1 |\n| theirs | 91 |",
    ];

    private readonly FormulaRenderer _formulas = new();

    public ArticleVerifier Verifier => field ??= new ArticleVerifier(Content, _formulas);

    /// <summary>Imports a conference, analyses it, marks some papers, notes something down on three of them and writes the article.</summary>
    /// <param name="source">The file with its papers.</param>
    /// <param name="formats">The formats to write.</param>
    /// <param name="names">Keywords after each of which the topic that has most of its papers is renamed.</param>
    public static async Task<WrittenArticle> OfAsync(
        string source, ArticleFormats formats = ArticleFormats.All, IReadOnlyList<string>? names = null)
    {
        var folder = Directory.CreateTempSubdirectory("conspectus-verification-").FullName;
        try
        {
            var options = new SqliteLibraryOptions { Clock = new FixedClock() };
            await using var library = await SqliteLibrary.OpenAsync(Path.Combine(folder, "library.db"), options, CancellationToken.None);
            await new Importer(library, new ImportOptions { Threads = 2 }).ImportAsync([source], null, CancellationToken.None);
            await new Analyst(library, new AnalysisOptions()).RunAsync(2, null, CancellationToken.None);
            foreach (var name in names ?? []) await RenameAsync(library, name);
            var reader = await library.Reading.LocalReaderAsync(CancellationToken.None);
            await MarkAsync(library, reader, await library.Papers.AllAsync(CancellationToken.None));
            var target = Path.Combine(folder, "article");
            await new Publisher(library, reader, new FixedClock()).PublishAsync(target, formats, null, CancellationToken.None);
            return new WrittenArticle(await ContentAsync(library, reader), Read(target));
        }
        finally
        {
            Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
            Directory.Delete(folder, recursive: true);
        }
    }

    public void Dispose() => _formulas.Dispose();

    private static async Task RenameAsync(SqliteLibrary library, string name)
    {
        var own = (await library.Papers.AllAsync(CancellationToken.None)).Where(p => p.Keywords.Contains(name)).Select(p => p.Id).ToHashSet();
        var topic = (await library.Analysis.TopicsAsync(CancellationToken.None)).Level(TopicLevel.Topic).MaxBy(t => t.Papers.Count(own.Contains))!;
        await new TopicEditing(library).RenameAsync(topic.Id, char.ToUpperInvariant(name[0]) + name[1..], CancellationToken.None);
    }

    private static async Task MarkAsync(SqliteLibrary library, ReaderId reader, IReadOnlyList<Paper> papers)
    {
        for (var i = 0; i < 9; i++)
        {
            var paper = papers[papers.Count / 10 * (i + 1)];
            await library.Reading.SetMarkAsync(reader, paper.Id, i % 2 == 0 ? Mark.Liked : Mark.Starred, CancellationToken.None);
            if (i < Notes.Length) await library.Reading.SetNoteAsync(reader, paper.Id, Notes[i], basedOn: null, CancellationToken.None);
        }
    }

    private static async Task<LibraryContent> ContentAsync(SqliteLibrary library, ReaderId reader) => new(
        await library.Papers.AllAsync(CancellationToken.None), await library.Analysis.TopicsAsync(CancellationToken.None),
        await library.Analysis.PlacesAsync(CancellationToken.None), await library.Reading.AllAsync(reader, CancellationToken.None));

    private static ArticleFiles Read(string folder)
    {
        string? Text(string name) => Path.Combine(folder, name) is var path && File.Exists(path) ? File.ReadAllText(path) : null;
        return new ArticleFiles(Text("article.md"), Text("article.html"), Text("article.bib"), Text("article.evidence.json"), HasMap: true)
        {
            Charts = ArticleFiles.ChartNames.Where(n => Text(n + ".svg") is not null).ToDictionary(n => n, n => Text(n + ".svg")!),
        };
    }

    private sealed class FixedClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2023, 12, 10, 9, 0, 0, TimeSpan.Zero);
    }
}
