using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Maps;

/// <summary>A paper on the map.</summary>
/// <param name="Card">What is shown of it.</param>
/// <param name="Place">Where it lies.</param>
public sealed record MapPaper(PaperCard Card, PaperPlace Place);
