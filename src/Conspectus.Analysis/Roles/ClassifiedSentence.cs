namespace Conspectus.Analysis.Roles;

/// <summary>The role of a sentence.</summary>
/// <param name="Role">The likeliest role.</param>
/// <param name="Probability">How likely it is by the model, 0 to 1, the other sentences of the abstract taken into account.</param>
public readonly record struct ClassifiedSentence(SentenceRole Role, double Probability);
