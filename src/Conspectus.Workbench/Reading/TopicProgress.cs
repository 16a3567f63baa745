using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Reading;

/// <summary>How much of a topic has been read.</summary>
/// <param name="Topic">A topic of level <see cref="TopicLevel.Topic"/>.</param>
/// <param name="Done">How many of its papers are decided on.</param>
/// <param name="Total">How many papers it has.</param>
public sealed record TopicProgress(Topic Topic, int Done, int Total);
