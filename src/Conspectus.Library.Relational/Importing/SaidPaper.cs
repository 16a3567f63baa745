using Conspectus.Core.Papers;

namespace Conspectus.Library.Relational.Importing;

/// <summary>
/// What a running import has said of a paper that was there before: no more than is needed beside what the paper now is.
/// </summary>
/// <param name="Fields">The fields it has given.</param>
/// <param name="Decision">The decision it has given.</param>
/// <param name="Identifiers">The identifiers it has given.</param>
/// <param name="Authors">The authors as it has given them; null where they are those that the paper now has.</param>
internal sealed record SaidPaper(PaperFields Fields, Decision Decision, Identifiers Identifiers, IReadOnlyList<Author>? Authors)
{
    /// <summary>What is to be kept of the records of a paper.</summary>
    /// <param name="incoming">The records as one.</param>
    /// <param name="now">What the paper is with them.</param>
    internal static SaidPaper Of(Paper incoming, Paper now) => new(
        PaperParts.Given(incoming), incoming.Decision, incoming.Identifiers,
        incoming.Authors.Count == 0 || incoming.Authors.SequenceEqual(now.Authors) ? null : incoming.Authors);

    /// <summary>The records as one.</summary>
    /// <param name="now">What the paper is with them.</param>
    internal Paper In(Paper now) =>
        PaperParts.Only(now with { Authors = Authors ?? now.Authors }, Fields) with { Decision = Decision, Identifiers = Identifiers };
}
