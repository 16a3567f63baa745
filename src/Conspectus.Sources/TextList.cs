using System.Text.RegularExpressions;

namespace Conspectus.Sources;

/// <summary>Splits texts that are lists.</summary>
internal static partial class TextList
{
    /// <summary>Splits at "|", else at ";", else at ",".</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var separator = text.Contains('|') ? '|' : text.Contains(';') ? ';' : ',';
        return text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }

    /// <summary>Splits names at "|", else at ";", else at "," and "and".</summary>
    public static IReadOnlyList<string> SplitNames(string text) =>
        text.Contains('|') || text.Contains(';') ? Split(text) : NameSeparator().Split(text).Select(n => n.Trim()).Where(n => n.Length > 0).ToList();

    [GeneratedRegex(@",\s*and\s+|,|\s+and\s+")]
    private static partial Regex NameSeparator();
}
