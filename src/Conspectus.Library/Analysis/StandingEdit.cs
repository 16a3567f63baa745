using Conspectus.Core.Topics;

namespace Conspectus.Library.Analysis;

/// <summary>An edit that was made and not taken back.</summary>
/// <param name="Edit">The edit, with the ids of the topics that it makes.</param>
/// <param name="InEffect">Whether the present analysis has its topic and a paper of it; where not, it waits for one that does.</param>
public sealed record StandingEdit(TopicEdit Edit, bool InEffect);
