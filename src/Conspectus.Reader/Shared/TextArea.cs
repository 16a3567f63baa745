namespace Conspectus.Reader.Shared;

/// <summary>Text inside a <c>textarea</c>.</summary>
internal static class TextArea
{
    /// <summary>The text as it has to stand there: a browser drops a first line end.</summary>
    public static string Content(string text) => text is ['\n', ..] ? "\n" + text : text;
}
