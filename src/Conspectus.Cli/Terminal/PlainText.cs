namespace Conspectus.Cli.Terminal;

/// <summary>Text for a terminal.</summary>
internal static class PlainText
{
    /// <summary>The text with its control characters replaced: what a source says must not steer the terminal.</summary>
    public static string Of(string text) => text.Any(IsControl) ? string.Concat(text.Select(c => IsControl(c) ? '\uFFFD' : c)) : text;

    private static bool IsControl(char c) => char.IsControl(c) && c is not ('\n' or '\t');
}
