using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Sources.ConferenceSite;

/// <summary>Makes one record of the presentations of one paper.</summary>
internal static class Presentations
{
    /// <summary>Merges entries that share the uid, or title and authors. Each paper stands where its first presentation stood.</summary>
    public static IEnumerable<Record> Merge(IReadOnlyList<FeedEntry> entries)
    {
        var papers = new List<List<FeedEntry>>();
        var byUid = new Dictionary<string, List<FeedEntry>>();
        var byTitle = new Dictionary<string, List<List<FeedEntry>>>();
        foreach (var entry in entries)
        {
            var title = PaperIdentity.TitleKey(entry.Record.Title);
            var paper = byUid.GetValueOrDefault(entry.Uid) ?? byTitle.GetValueOrDefault(title)?.Find(p => SameAuthors(p[0].Record, entry.Record));
            if (paper is null)
            {
                papers.Add(paper = []);
                if (title.Length > 0 && !byTitle.TryAdd(title, [paper])) byTitle[title].Add(paper);
            }

            paper.Add(entry);
            if (entry.Uid.Length > 0) byUid.TryAdd(entry.Uid, paper);
        }

        return papers.Select(p => p.Count == 1 ? p[0].Record : MergeOne(p));
    }

    private static bool SameAuthors(Record one, Record other) =>
        one.Authors.Select(a => PaperIdentity.TitleKey(a.Name)).SequenceEqual(other.Authors.Select(a => PaperIdentity.TitleKey(a.Name)));

    private static Record MergeOne(List<FeedEntry> entries)
    {
        // Every paper has a poster, so its id is the one that stays when an oral is added to the feed later.
        var main = entries.FirstOrDefault(e => e.Form == Decision.Poster)?.Record ?? entries[0].Record;
        var all = entries.Select(e => e.Record).OrderBy(r => r == main ? 0 : 1).ToList();
        return main with
        {
            Abstract = all.Select(r => r.Abstract).FirstOrDefault(a => a.Length > 0) ?? "",
            Authors = all.Select(r => r.Authors).FirstOrDefault(a => a.Count > 0) ?? [],
            Keywords = all.Select(r => r.Keywords).FirstOrDefault(k => k.Count > 0) ?? [],
            Decision = all.Select(r => r.Decision).MaxBy(Decisions.Parse),
            Session = string.Join("; ", all.Select(r => r.Session).Where(s => s is not null).Distinct()) is { Length: > 0 } sessions ? sessions : null,
            Track = all.Select(r => r.Track).FirstOrDefault(t => t is not null),
            SourceTopic = all.Select(r => r.SourceTopic).FirstOrDefault(t => t is not null),
            Url = all.Select(r => r.Url).FirstOrDefault(u => u is not null),
            PdfUrl = all.Select(r => r.PdfUrl).FirstOrDefault(u => u is not null),
        };
    }
}
