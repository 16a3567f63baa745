namespace Conspectus.Sources.Text;

/// <summary>Splits texts that are lists.</summary>
internal static class TextList
{
    private static readonly char[][] Separators = [['|', '｜'], [';', '；'], ['\n'], ['•', '·'], [',', '，', '、']];

    /// <summary>Splits at "|", else at ";", else at line ends, bullets or ",".</summary>
    public static IReadOnlyList<string> Split(string text)
    {
        var separator = Array.Find(Separators, s => text.AsSpan().Trim().IndexOfAny(s) >= 0) ?? [];
        if (separator.Length == 0) return text.Trim() is { Length: > 0 } single ? [single] : [];
        return text.Split(separator, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
    }
}
