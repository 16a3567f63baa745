namespace Conspectus.Sources.Records;

/// <summary>What a name is the name of.</summary>
/// <param name="Field">The field.</param>
/// <param name="Certainty">How sure that is.</param>
/// <param name="Rank">Which of several names of one field is asked first; lower is earlier.</param>
internal sealed record FieldName(Field Field, NameCertainty Certainty, int Rank);
