using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Answers;

/// <summary>Some of the papers that a query selects.</summary>
/// <param name="Total">How many papers it selects in all.</param>
/// <param name="Offset">How many of them come before these.</param>
/// <param name="Corrections">Words that no paper has, and those searched for instead.</param>
/// <param name="Missing">Words that no paper has: the others were searched for without them.</param>
/// <param name="Advice">What of the query was not understood as it was meant, in whole sentences.</param>
/// <param name="Papers">The papers, in the order of the query.</param>
public sealed record PaperPageAnswer(
    int Total, int Offset, IReadOnlyList<WordCorrection> Corrections, IReadOnlyList<string> Missing, IReadOnlyList<string> Advice,
    IReadOnlyList<PaperAnswer> Papers);
