namespace Conspectus.Library.Papers;

/// <summary>The order of a list.</summary>
public enum PaperSort
{
    /// <summary>Best match first; library order where nothing is searched for.</summary>
    Relevance,

    /// <summary>By title.</summary>
    Title,

    /// <summary>By the first author's family name.</summary>
    Author,

    /// <summary>Orals, spotlights, posters; then library order.</summary>
    Decision,

    /// <summary>Most typical of its topic first; topics in their order.</summary>
    Topic,
}
