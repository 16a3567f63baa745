using Conspectus.Core.Papers;

namespace Conspectus.Sources.ConferenceSite;

/// <summary>One presentation of a paper: the poster, the oral, or the poster in the other city.</summary>
/// <param name="Record">What the feed says about it.</param>
/// <param name="Uid">What the presentations of one paper share, or empty.</param>
/// <param name="Form">The form of this presentation.</param>
internal sealed record FeedEntry(Record Record, string Uid, Decision Form);
