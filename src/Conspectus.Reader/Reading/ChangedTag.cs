namespace Conspectus.Reader.Reading;

/// <summary>A tag as a script is told of it.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name.</param>
internal sealed record ChangedTag(int Number, string Name);
