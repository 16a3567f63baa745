namespace Conspectus.Analysis.Text;

/// <summary>A paper's text as the analysis reads it: plain Unicode, no markup.</summary>
/// <param name="Title">The title; its terms count more.</param>
/// <param name="Body">The abstract, possibly empty.</param>
/// <param name="Keywords">The authors' keywords, possibly none.</param>
public sealed record Document(string Title, string Body, IReadOnlyList<string> Keywords)
{
    /// <summary>
    /// Whether the paper is of an edition that a later one of its conference follows. It takes part in everything, but the names of groups
    /// must hold for the papers of the latest editions too.
    /// </summary>
    public bool IsEarlier { get; init; }
}
