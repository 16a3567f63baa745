namespace Conspectus.Reader.Reading;


/// <summary>All papers with a mark or a note.</summary>
internal static class MarkedPapers
{
    /// <summary>In library order.</summary>
    public static IReadOnlyList<MarkedPaper> Load(Conspectus.Library.Library library)
    {
        var topics = library.Analysis.Topics();
        var states = library.Reading.All();
        var topicOf = library.Analysis.Places().ToDictionary(p => p.PaperId, p => p.Topic);
        var byId = states.ToDictionary(s => s.PaperId);
        return library.Papers.Get(states.Select(s => s.PaperId).ToList())
            .Select(p => new MarkedPaper(p, byId[p.Id], topicOf.TryGetValue(p.Id, out var topic) ? topics.Find(topic) : null))
            .ToList();
    }
}
