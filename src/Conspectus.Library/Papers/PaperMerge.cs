using Conspectus.Core.Papers;

namespace Conspectus.Library.Papers;

/// <summary>Makes one paper out of two that are the same.</summary>
internal static class PaperMerge
{
    /// <summary>Two records of one import: the more prominent one, completed from the other.</summary>
    internal static Paper Together(Paper first, Paper second) =>
        second.Decision > first.Decision ? Complete(second, first) : Complete(first, second);

    /// <summary>A known paper as a later import has it: new content in the place of old, the old where the new source has none.</summary>
    internal static Paper Update(Paper known, Paper incoming) => Complete(incoming, known) with
    {
        Id = known.Id,
        Key = known.Key,
        Edition = known.Edition,
        SourceId = known.SourceId.Length > 0 ? known.SourceId : incoming.SourceId,
    };

    /// <summary>Whether two papers have the same content.</summary>
    internal static bool Same(Paper a, Paper b) =>
        a.Authors.SequenceEqual(b.Authors) && a.Keywords.SequenceEqual(b.Keywords)
        && a == (b with { Authors = a.Authors, Keywords = a.Keywords, Identifiers = a.Identifiers }); // identifiers have no column yet

    private static Paper Complete(Paper paper, Paper other) => paper with
    {
        Abstract = paper.Abstract.Source.Length > 0 ? paper.Abstract : other.Abstract,
        Authors = paper.Authors.Count > 0 ? WithInstitutions(paper.Authors, other.Authors) : other.Authors,
        Keywords = paper.Keywords.Count > 0 ? paper.Keywords : other.Keywords,
        Decision = paper.Decision > other.Decision ? paper.Decision : other.Decision,
        Session = paper.Session ?? other.Session,
        Track = paper.Track ?? other.Track,
        SourceTopic = paper.SourceTopic ?? other.SourceTopic,
        Url = paper.Url ?? other.Url,
        PdfUrl = paper.PdfUrl ?? other.PdfUrl,
        SourceId = paper.SourceId.Length > 0 ? paper.SourceId : other.SourceId,
    };

    private static IReadOnlyList<Author> WithInstitutions(IReadOnlyList<Author> authors, IReadOnlyList<Author> others)
    {
        if (authors.All(a => a.Institution is not null) || others.All(o => o.Institution is null)) return authors;
        var institutions = others.Where(o => o.Institution is not null).DistinctBy(o => o.Name).ToDictionary(o => o.Name, o => o.Institution);
        return [.. authors.Select(a => a.Institution is null && institutions.TryGetValue(a.Name, out var i) ? a with { Institution = i } : a)];
    }
}
