namespace Conspectus.Verification.Words;

/// <summary>Where two texts part.</summary>
internal static class Difference
{
    private const int Shown = 60;

    /// <summary>The words at which one text parts from another, and those that the other has there.</summary>
    public static string Of(string text, string expected)
    {
        var at = text.AsSpan().CommonPrefixLength(expected);
        while (at > 0 && (at >= text.Length || !char.IsWhiteSpace(text[at - 1]))) at--;
        return $"{Some(text, at)}\" instead of \"{Some(expected, at)}";
    }

    private static string Some(string text, int at)
    {
        var some = text[Math.Min(at, text.Length)..];
        return (some.Length > Shown ? some[..Shown] + "…" : some).ReplaceLineEndings(" ");
    }
}
