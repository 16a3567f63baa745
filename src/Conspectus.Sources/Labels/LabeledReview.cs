namespace Conspectus.Sources.Labels;

/// <summary>A finished review: what was screened, and what was included.</summary>
/// <param name="Name">The file, as shown to the user.</param>
/// <param name="Records">The records that have a label, in the order of the file.</param>
/// <param name="Unlabeled">How many further records have none; they are left out.</param>
public sealed record LabeledReview(string Name, IReadOnlyList<LabeledRecord> Records, int Unlabeled);
