using Conspectus.Core.Citations;
using Conspectus.Core.Identity;
using Conspectus.Library.Importing;
using Conspectus.Library.People;

namespace Conspectus.Library.Memory.Importing;

/// <summary>A library after a merge was taken back.</summary>
internal static class MemorySplit
{
    /// <summary>The library, and the two papers; the same one and null where there is no such merge.</summary>
    internal static (MemoryState State, UndoneMerge? Papers) Of(MemoryState state, string id, MemoryServer server, TimeProvider clock)
    {
        if (state.Merges.Find(m => m.Told.Id == id) is not { } undone) return (state, null);
        var at = state.IndexOf(undone.Told.PaperId);
        var now = state.Papers[at].Paper;
        var later = state.Merges.Where(m => m.Told.PaperId == undone.Told.PaperId).SkipWhile(m => m != undone).Skip(1).ToList();
        var rest = PaperMerge.Replay(undone.Before, later.Select(m => m.Record)) with
        {
            Id = now.Id,
            Key = now.Key,
            Edition = now.Edition,
        };
        if (server.Has(Fault.SplitKeepsTheMerged)) rest = now;
        var own = undone.Record with
        {
            Id = CitationKey.Disambiguate(undone.Record.Id, state.Papers.Select(p => p.Paper.Id).ToHashSet()),
            Key = CitationKey.Disambiguate(undone.Record.Key, state.Papers.Select(p => p.Paper.Key).ToHashSet()),
            Edition = now.Edition,
        };
        var aliases = state.Papers[at].Aliases.RemoveAll(undone.News.Contains);
        var papers = state.Papers.SetItem(at, new StoredPaper(rest, aliases))
            .Add(new StoredPaper(own, [.. PaperKeys.Of(own, undone.Told.Kind).Aliases]));
        var merges = state.Merges.Remove(undone);
        var before = undone.Before;
        foreach (var merge in later)
        {
            merges = merges.Replace(merge, merge with { Before = before });
            before = PaperMerge.Replay(before, [merge.Record]);
        }

        var split = new UndoneMerge(now.Id, own.Id);
        return (state.Logged(clock, AuditAct.Split, AuditText.Of(split)) with
        {
            Papers = papers,
            Merges = merges,
            Apart = state.Apart.Add((now.Id, own.Id)),
            Revision = state.Revision.MovePapers(server, clock),
        }, split);
    }
}
