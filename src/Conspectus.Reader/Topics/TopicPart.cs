using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Reader.Topics;

/// <summary>A topic one level down from the one shown.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Papers">Its most typical papers.</param>
public sealed record TopicPart(Topic Topic, IReadOnlyList<PaperRow> Papers);
