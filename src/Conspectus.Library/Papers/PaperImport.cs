using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Library.Search;
using Conspectus.Library.Storage;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>One import inside its transaction.</summary>
internal static class PaperImport
{
    /// <summary>Adds and updates papers and logs the import.</summary>
    internal static ImportCounts Run(SqliteConnection connection, IReadOnlyList<Paper> papers, SourceStamp source, DateTimeOffset now, CancellationToken cancel)
    {
        var different = Recognise(connection, papers, source.Kind, cancel);
        var counts = Write(connection, different, cancel);
        if (counts.Added + counts.Updated > 0)
        {
            connection.Execute("INSERT OR REPLACE INTO papers_state (one, fingerprint) VALUES (1, $fingerprint)", ("$fingerprint", ContentHash.OfAll(connection)));
            SearchCache.Store(connection, cancel);
        }

        Log(connection, source, counts, now);
        return counts;
    }

    /// <summary>The different papers of the import in the order of their first records, records of one paper merged.</summary>
    private static List<KnownPaper> Recognise(SqliteConnection connection, IReadOnlyList<Paper> papers, string sourceKind, CancellationToken cancel)
    {
        var identities = new PaperIdentities(connection, sourceKind);
        var different = new List<KnownPaper>();
        foreach (var paper in papers)
        {
            cancel.ThrowIfCancellationRequested();
            var known = identities.Recognise(paper);
            if (known.Incoming is null) different.Add(known);
            known.Incoming = known.Incoming is { } earlier ? PaperMerge.Together(earlier, paper) : paper;
        }

        return different;
    }

    private static ImportCounts Write(SqliteConnection connection, List<KnownPaper> papers, CancellationToken cancel)
    {
        var stored = papers.Where(p => p.Ordinal is not null).ToList();
        var old = stored.Zip(PaperRows.Get(connection, [.. stored.Select(p => p.Ordinal!.Value)])).ToDictionary(z => z.First, z => z.Second);
        using var changes = new PaperChanges(connection);
        var (added, updated) = (0, 0);
        foreach (var paper in papers)
        {
            cancel.ThrowIfCancellationRequested();
            if (!old.TryGetValue(paper, out var before))
            {
                paper.Ordinal = changes.Add(paper.Incoming!);
                added++;
            }
            else if (PaperMerge.Update(before, paper.Incoming!) is var after && !PaperMerge.Same(before, after))
            {
                changes.Update(paper.Ordinal!.Value, before, after);
                updated++;
            }

            foreach (var alias in paper.NewAliases) changes.AddAlias(paper.Ordinal!.Value, alias);
        }

        return new ImportCounts(added, updated, papers.Count - added - updated);
    }

    private static void Log(SqliteConnection connection, SourceStamp source, ImportCounts counts, DateTimeOffset now) => connection.Execute(
        """
        INSERT INTO import (location, kind, hash, imported_at, added, updated, unchanged, issues)
        VALUES ($location, $kind, $hash, $at, $added, $updated, $unchanged, $issues)
        """,
        ("$location", source.Location), ("$kind", source.Kind), ("$hash", source.Hash), ("$at", now.ToString("O", CultureInfo.InvariantCulture)),
        ("$added", counts.Added), ("$updated", counts.Updated), ("$unchanged", counts.Unchanged), ("$issues", StoredJson.Write(source.Issues)));
}
