namespace Conspectus.Library.Papers;

/// <summary>A paper in a few words.</summary>
/// <param name="Id">The paper.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Authors">The names of its authors, in order.</param>
/// <param name="Year">The year of its edition; 0 where that is unknown.</param>
/// <param name="Ordinal">Its number in the library, as <see cref="IPaperStore.OrdinalsAsync"/> gives it.</param>
public sealed record PaperCard(string Id, string Title, IReadOnlyList<string> Authors, int Year, int Ordinal);
