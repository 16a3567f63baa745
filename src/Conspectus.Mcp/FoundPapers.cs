namespace Conspectus.Mcp;

/// <summary>Some of the papers that were found.</summary>
/// <param name="Total">How many there are in all.</param>
/// <param name="Corrections">Which words were read as others.</param>
/// <param name="Missing">Words that no paper has.</param>
/// <param name="Advice">What was not understood as it was meant.</param>
/// <param name="Papers">The papers.</param>
internal sealed record FoundPapers(
    int Total, IReadOnlyList<string> Corrections, IReadOnlyList<string> Missing, IReadOnlyList<string> Advice,
    IReadOnlyList<PaperLine> Papers);
