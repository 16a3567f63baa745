using Conspectus.Core.Papers;

namespace Conspectus.Library.Papers;

/// <summary>A paper in a few words.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Authors">The names of its authors, in order.</param>
/// <param name="Year">The year of its edition; 0 where that is unknown.</param>
public sealed record PaperCard(string Id, string Title, IReadOnlyList<string> Authors, int Year)
{
    /// <summary>Its decision.</summary>
    public Decision Decision { get; init; }
}
