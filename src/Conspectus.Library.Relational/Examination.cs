using System.Globalization;
using Conspectus.Library.Relational.Analysis;
using Conspectus.Library.Relational.Importing;
using Conspectus.Library.Relational.Papers;
using Conspectus.Library.Relational.People;
using Conspectus.Library.Relational.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational;

/// <summary>Reads a whole library to see whether it is sound.</summary>
internal static class Examination
{
    private const int PapersAtATime = 500;

    private const string Textless = """
        SELECT count(*) FROM paper p LEFT JOIN paper_text t ON t.ordinal = p.ordinal WHERE t.ordinal IS NULL
        """;

    // Each looks at something else, so that damage in one place hides nothing of the others.
    private static readonly Func<StoreConnection, IEnumerable<string>>[] Looks =
    [
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
        c => { AccountRows.All(c); TokenRows.All(c, account: null); return []; },
        c => { Revisions.Read(c); return []; },
    ];

    /// <summary>What is wrong, or nothing.</summary>
    internal static IReadOnlyList<LibraryFault> Run(StoreConnection connection, Database database) =>
    [
        .. database.Looks.Concat(Looks).SelectMany(l => Look(connection, database, l)).Distinct()
            .Select(w => new LibraryFault(w, database.NextStepOfDamage)),
    ];

    private static IReadOnlyList<string> Look(
        StoreConnection connection, Database database, Func<StoreConnection, IEnumerable<string>> look)
    {
        try
        {
            return [.. look(connection)];
        }
        catch (Exception e) when (database.DamageOf(e) is { } damage)
        {
            return [damage.Message];
        }
    }

    // Not all at once: a large library does not fit into memory.
    private static List<string> Papers(StoreConnection connection)
    {
        foreach (var some in connection.Rows(r => r.GetInt64(0), "SELECT ordinal FROM paper ORDER BY ordinal").Chunk(PapersAtATime))
            PaperRows.Get(connection, some);
        return [];
    }

    /// <summary>A number in words of no language.</summary>
    internal static string Count(long number) => number.ToString(CultureInfo.InvariantCulture);
}
