using System.Globalization;
using Conspectus.Library.Sqlite.Analysis;
using Conspectus.Library.Sqlite.Importing;
using Conspectus.Library.Sqlite.Papers;
using Conspectus.Library.Sqlite.Reading;
using Conspectus.Library.Sqlite.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Sqlite;

/// <summary>Reads a whole library to see whether it is sound.</summary>
internal static class Examination
{
    private const int PapersAtATime = 500;

    private const string Textless = """
        SELECT count(*) FROM paper p LEFT JOIN paper_text t ON t.ordinal = p.ordinal WHERE t.ordinal IS NULL
        """;

    // Each looks at something else, so that damage in one place hides nothing of the others.
    private static readonly Func<SqliteConnection, IEnumerable<string>>[] Looks =
    [
        c => c.Rows(r => r.GetString(0), "PRAGMA integrity_check(20)") is var told and not ["ok"]
            ? told.Select(t => $"The file is damaged: {t}.") : [],
        c => c.Rows(r => r.GetString(0), "PRAGMA foreign_key_check") is { Count: > 0 } orphans
            ? [$"{Count(orphans.Count)} rows of {string.Join(", ", orphans.Distinct())} belong to papers that are not there."]
            : [],
        c => c.Number(Textless) is > 0 and var textless
            ? [$"{Count(textless)} papers have no text."]
            : [],
        Papers,
        c => { AnalysisRows.Topics(c); return []; },
        c => { AnalysisRows.Places(c); return []; },
        c => { EditedRows.Computed(c); return []; },
        c => { TopicEditRows.Standing(c); return []; },
        c => { new ReadingRows(c, Readers.Number(c, Readers.Local(c))).All(); return []; },
        c => { new EventRows(c, Readers.Number(c, Readers.Local(c))).All(); return []; },
        c => { new CollectionRows(c, Readers.Number(c, Readers.Local(c))).Records(); return []; },
        c => { new CollectionEventRows(c, Readers.Number(c, Readers.Local(c))).All(); return []; },
        c => { new SearchRows(c, Readers.Number(c, Readers.Local(c))).All(); return []; },
        c => { new ArticleEditRows(c, Readers.Number(c, Readers.Local(c))).All(); return []; },
        c => { TagRows.Named(c, Readers.Number(c, Readers.Local(c))); return []; },
        c => { MergeRows.All(c); return []; },
        c => { Revisions.Read(c); return []; },
    ];

    /// <summary>What is wrong, or nothing.</summary>
    internal static IReadOnlyList<LibraryFault> Run(SqliteConnection connection) =>
        [.. Looks.SelectMany(l => Look(connection, l)).Distinct().Select(w => new LibraryFault(w, Damage.NextStep))];

    private static IReadOnlyList<string> Look(SqliteConnection connection, Func<SqliteConnection, IEnumerable<string>> look)
    {
        try
        {
            return [.. look(connection)];
        }
        catch (Exception e) when (Damage.IsOf(e))
        {
            return [Damage.Of(connection.DataSource, e).Message];
        }
    }

    // Not all at once: a large library does not fit into memory.
    private static List<string> Papers(SqliteConnection connection)
    {
        foreach (var some in connection.Rows(r => r.GetInt64(0), "SELECT ordinal FROM paper ORDER BY ordinal").Chunk(PapersAtATime))
            PaperRows.Get(connection, some);
        return [];
    }

    private static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);
}
