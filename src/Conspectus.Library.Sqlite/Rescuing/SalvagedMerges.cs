using System.Globalization;
using Conspectus.Core.Identity;
using Conspectus.Library.Relational.Importing;
using Conspectus.Library.Relational.Storage;
using Conspectus.Library.Sqlite.Storage;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>Which records became one paper, and which papers stay apart, as far as it can still be read.</summary>
/// <remarks>Papers that were taken apart stay so even where nothing else of the merge is left.</remarks>
internal sealed class SalvagedMerges
{
    private readonly SortedDictionary<long, object?[]> _sound = [];
    private readonly SortedSet<(long One, long Other)> _apart = [];
    private readonly int _lost;

    /// <summary>Reads what there is; nothing of a library of a schema that had none.</summary>
    internal SalvagedMerges(DamagedCopy copy, CancellationToken cancel)
    {
        if (copy.Columns("paper_apart").Count > 0)
        {
            foreach (var row in SalvagedRows.FromBothEnds(
                copy.Connection, "SELECT one, other FROM paper_apart", ["one", "other"], cancel))
            {
                if (row is [long one, long other]) _apart.Add((one, other));
            }
        }

        if (copy.Columns("merged_record").Count == 0) return;
        var shown = Shown(copy, cancel);
        // The index knows of those whose rows are lost.
        var numbers = SalvagedRows.FromBothEnds(
            copy.Connection, "SELECT number FROM merged_record INDEXED BY merged_record_paper", ["ordinal", "number"], cancel)
            .Select(r => r[0] as long? ?? 0).Where(n => n > 0 && n <= shown).ToHashSet();
        var rows = SalvagedRows.Read(
            copy.Connection, "merged_record NOT INDEXED", "number",
            ["ordinal", "reason", "location", "kind", "recorded_at", "papers"], numbers.DefaultIfEmpty(0).Max(), cancel).Rows;
        foreach (var (number, row) in rows)
        {
            if (number > shown) continue;
            numbers.Add(number);
            if (IsSound(row)) _sound.Add(number, row);
        }

        _lost = numbers.Count - _sound.Count;
    }

    /// <summary>Writes them into a new library whose papers are there already.</summary>
    /// <param name="target">The new library.</param>
    /// <param name="papers">The ordinals of the papers that were saved.</param>
    /// <returns>How many merges were saved, and how many pairs of papers that stay apart.</returns>
    internal (RescueCount Merges, RescueCount Apart) Write(StoreConnection target, IReadOnlySet<long> papers)
    {
        var saved = _sound.Where(s => papers.Contains((long)s.Value[0]!)).ToList();
        using (var insert = target.Prepare("""
            INSERT INTO merged_record (number, ordinal, reason, location, kind, recorded_at, papers)
            VALUES ($1, $2, $3, $4, $5, $6, $7)
            """))
        {
            foreach (var (number, row) in saved) insert.Run([number, .. row]);
        }

        var apart = _apart.Where(p => papers.Contains(p.One) && papers.Contains(p.Other)).ToList();
        using (var insert = target.Prepare("INSERT INTO paper_apart (one, other) VALUES ($1, $2)"))
        {
            foreach (var (one, other) in apart) insert.Run(one, other);
        }

        MergeRows.Show(target);
        return (new RescueCount(saved.Count, _lost + _sound.Count - saved.Count), new RescueCount(apart.Count, _apart.Count - apart.Count));
    }

    // Those beyond belong to an import that was not completed; all count where the number itself is lost.
    private static long Shown(DamagedCopy copy, CancellationToken cancel) =>
        SalvagedRows.FromBothEnds(copy.Connection, "SELECT last_merge FROM papers_state", ["last_merge"], cancel) is [[long last and >= 0]]
            ? last : long.MaxValue;

    private static bool IsSound(object?[] row) => row is [long, long reason, string, string, string at, byte[] papers]
        && reason is >= 0 and <= int.MaxValue && Enum.IsDefined((MatchReason)(int)reason)
        && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out _) && CanBeRead(papers);

    private static bool CanBeRead(byte[] papers)
    {
        try
        {
            MergedPapers.Of(papers);
            return true;
        }
        catch (Exception e) when (Damage.IsOf(e))
        {
            return false;
        }
    }
}
