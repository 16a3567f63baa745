namespace Conspectus.Workbench.Reading;

/// <summary>In which order a queue offers its papers.</summary>
public enum QueueOrder
{
    /// <summary>Topic after topic as they stand in the chapters, the most typical papers of each first.</summary>
    Topics,

    /// <summary>The most typical paper of each topic, then the next of each: a view of the whole, wherever one stops.</summary>
    Spread,

    /// <summary>What fits a search best first; as <see cref="Topics"/> where nothing is searched for.</summary>
    Best,

    /// <summary>Orals, then spotlights, then posters.</summary>
    Decision,

    /// <summary>Along a path through the map, so that neighbours are read together.</summary>
    Map,

    /// <summary>Session after session, in the order of their names.</summary>
    Programme,

    /// <summary>As the source had them.</summary>
    Library,

    /// <summary>What suits the reader, or the interest that is read for, best first, learned from likes and skips.</summary>
    Suggested,

    /// <summary>Shuffled; the same seed gives the same order.</summary>
    Random,
}
