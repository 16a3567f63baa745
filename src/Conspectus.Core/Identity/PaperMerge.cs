using Conspectus.Core.Papers;

namespace Conspectus.Core.Identity;

/// <summary>Makes one paper, or one record, of two that are the same paper.</summary>
public static class PaperMerge
{
    /// <summary>Two papers of one import: the more prominent one, completed from the other.</summary>
    public static Paper Together(Paper first, Paper second) =>
        second.Decision > first.Decision ? Complete(second, first) : Complete(first, second);

    /// <summary>
    /// A known paper as a later import has it: new content in the place of old, the old where the new source has none or a damaged copy
    /// of the
    /// same text; id, key, edition and the source's identifier stay.
    /// </summary>
    public static Paper Update(Paper known, Paper incoming) => Complete(incoming, known) with
    {
        Id = known.Id,
        Key = known.Key,
        Edition = known.Edition,
        Title = BetterText.Of(known.Title, incoming.Title),
        Abstract = BetterText.Of(known.Abstract, incoming.Abstract),
        SourceId = known.SourceId.Length > 0 ? known.SourceId : incoming.SourceId,
    };

    /// <summary>What a paper would be if of the records that joined it only some had done so.</summary>
    /// <param name="before">The paper before the first of the records that are left out.</param>
    /// <param name="records">The records that joined it since and stay, in their order.</param>
    public static Paper Replay(Paper before, IEnumerable<Paper> records) => records.Aggregate(before, Update);

    /// <summary>Whether two papers have the same content.</summary>
    public static bool Same(Paper a, Paper b) =>
        a.Authors.SequenceEqual(b.Authors) && a.Keywords.SequenceEqual(b.Keywords)
            && a == (b with { Authors = a.Authors, Keywords = a.Keywords });

    /// <summary>
    /// Several records of one paper in one source, such as its presentations: the main one, completed from the others in their order, with
    /// the most prominent decision and all sessions.
    /// </summary>
    /// <param name="main">The record whose identifier and title stay, one of <paramref name="records"/>.</param>
    /// <param name="records">The records.</param>
    public static Record Together(Record main, IReadOnlyList<Record> records)
    {
        List<Record> all = [main, .. records.Where(r => !ReferenceEquals(r, main))];
        var decision = all.Select(r => Decisions.Parse(r.Decision)).Aggregate(Decisions.Combine);
        return main with
        {
            Abstract = all.Select(r => r.Abstract).FirstOrDefault(a => a.Length > 0) ?? "",
            Authors = all.Select(r => r.Authors).FirstOrDefault(a => a.Count > 0) ?? [],
            Keywords = all.Select(r => r.Keywords).FirstOrDefault(k => k.Count > 0) ?? [],
            Decision = all.Select(r => r.Decision).FirstOrDefault(d => d is not null && Decisions.Parse(d) == decision),
            Session = string.Join("; ", all.Select(r => r.Session).OfType<string>().Distinct()) is { Length: > 0 } sessions ? sessions
                : null,
            Track = all.Select(r => r.Track).FirstOrDefault(t => t is not null),
            SourceTopic = all.Select(r => r.SourceTopic).FirstOrDefault(t => t is not null),
            Url = all.Select(r => r.Url).FirstOrDefault(u => u is not null),
            PdfUrl = all.Select(r => r.PdfUrl).FirstOrDefault(u => u is not null),
            Identifiers = all.Aggregate(Identifiers.None, (known, r) => known.Or(r.Identifiers)),
        };
    }

    private static Paper Complete(Paper paper, Paper other) => paper with
    {
        Abstract = paper.Abstract.Source.Length > 0 ? paper.Abstract : other.Abstract,
        Authors = paper.Authors.Count > 0 ? WithInstitutions(paper.Authors, other.Authors) : other.Authors,
        Keywords = paper.Keywords.Count > 0 ? paper.Keywords : other.Keywords,
        Decision = Decisions.Combine(paper.Decision, other.Decision),
        Session = paper.Session ?? other.Session,
        Track = paper.Track ?? other.Track,
        SourceTopic = paper.SourceTopic ?? other.SourceTopic,
        Url = paper.Url ?? other.Url,
        PdfUrl = paper.PdfUrl ?? other.PdfUrl,
        Identifiers = paper.Identifiers.Or(other.Identifiers),
        SourceId = paper.SourceId.Length > 0 ? paper.SourceId : other.SourceId,
    };

    private static IReadOnlyList<Author> WithInstitutions(IReadOnlyList<Author> authors, IReadOnlyList<Author> others)
    {
        if (authors.All(a => a.Institution is not null) || others.All(o => o.Institution is null)) return authors;
        var institutions = others
            .Where(o => o.Institution is not null).DistinctBy(o => o.Name).ToDictionary(o => o.Name, o => o.Institution);
        return [.. authors.Select(a => a.Institution is null && institutions.TryGetValue(a.Name, out var i) ? a with { Institution = i }
            : a)];
    }
}
