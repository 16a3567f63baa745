using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Topics;

/// <summary>A topic one level down from another.</summary>
/// <param name="Topic">The topic.</param>
/// <param name="Papers">Its most typical papers.</param>
public sealed record TopicPart(Topic Topic, IReadOnlyList<PaperRow> Papers);
