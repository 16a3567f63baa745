using Conspectus.Analysis.Roles;

namespace Conspectus.Training.Roles;

/// <summary>An abstract whose sentences several people have labelled.</summary>
/// <param name="Sentences">The sentences in order.</param>
/// <param name="Labels">The role of each.</param>
/// <param name="Agreement">How far the labellers agreed on each, 0 to 1.</param>
public sealed record LabelledAbstract(IReadOnlyList<string> Sentences, IReadOnlyList<SentenceRole> Labels, IReadOnlyList<double> Agreement);
