using Conspectus.Analysis.Roles;

namespace Conspectus.Workbench.Answers;

/// <summary>A sentence and its role.</summary>
/// <param name="Text">The sentence as it stands.</param>
/// <param name="Role">Its role.</param>
/// <param name="Probability">How likely it is by the model, 0 to 1.</param>
/// <param name="Start">Where the sentence begins in the text, from 0, in UTF-16 code units.</param>
/// <param name="End">The position behind its last character.</param>
public sealed record SentenceRoleAnswer(string Text, SentenceRole Role, double Probability, int Start, int End);
