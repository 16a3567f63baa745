namespace Conspectus.Reader.Shared;

/// <summary>A section of the written article that cites a paper.</summary>
/// <param name="Section">Its heading.</param>
/// <param name="Address">The address of the first citation in it.</param>
public sealed record CitingPlace(string Section, string Address);
