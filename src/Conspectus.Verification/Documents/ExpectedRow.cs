namespace Conspectus.Verification.Documents;

/// <summary>A row of a chart as the library asks for it.</summary>
/// <param name="Label">The label.</param>
/// <param name="Hue">The chapter's hue.</param>
/// <param name="Values">The numbers as text.</param>
/// <param name="Asked">The queries of label and numbers.</param>
internal sealed record ExpectedRow(
    string Label, int Hue, IReadOnlyList<string> Values, IReadOnlyList<(string Query, int Topic, string Of, int Rank, int Year)> Asked);
