namespace Conspectus.Verification.Files;

/// <summary>An entry of the bibliography file.</summary>
/// <param name="Key">Its key.</param>
/// <param name="Line">The line on which it begins.</param>
internal sealed record BibEntry(string Key, int Line)
{
    /// <summary>The values of its fields, without the outermost braces, each with its line.</summary>
    public Dictionary<string, (string Value, int Line)> Fields { get; } = new(StringComparer.Ordinal);
}
