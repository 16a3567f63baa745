namespace Conspectus.Architecture.Tests;

/// <summary>A folder of a project whose types use types of another folder.</summary>
/// <param name="From">The folder that uses.</param>
/// <param name="To">The folder that is used.</param>
/// <param name="Example">One such use: "type → type".</param>
internal sealed record FolderArrow(string From, string To, string Example);
