namespace Conspectus.Workbench.Answers;

/// <summary>An abstract by the roles of its sentences.</summary>
/// <param name="Sentences">Its sentences in order.</param>
public sealed record AbstractRolesAnswer(IReadOnlyList<SentenceRoleAnswer> Sentences);
