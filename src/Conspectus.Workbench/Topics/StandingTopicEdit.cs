using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Topics;

/// <summary>An edit that stands, in words.</summary>
/// <param name="Edit">The edit.</param>
/// <param name="InEffect">Whether the present analysis has what it edits.</param>
/// <param name="Told">What was done, such as <c>“Bandits” renamed “Bandits and experts”</c>.</param>
public sealed record StandingTopicEdit(TopicEdit Edit, bool InEffect, string Told);
