namespace Conspectus.Verification.Files;

/// <summary>A chart in a document.</summary>
/// <param name="Name">Its name; of a page, where pictures have none, empty.</param>
/// <param name="Line">Its line.</param>
/// <param name="Caption">What stands below it.</param>
/// <param name="Svg">The picture; null where the file is missing.</param>
internal sealed record DocumentChart(string Name, int Line, string Caption, string? Svg);
