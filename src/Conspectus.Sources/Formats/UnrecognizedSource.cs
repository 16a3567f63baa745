using System.Text.Json;
using System.Text.RegularExpressions;
using Conspectus.Core;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.Formats;

/// <summary>Tells what a source is that holds no papers in any known form.</summary>
internal static partial class UnrecognizedSource
{
    private const string Choose = "Choose a file that is " + SourceFormats.Readable + ".";

    /// <summary>The message for a source that begins like this.</summary>
    public static ConspectusException Explain(string name, SourceHead head)
    {
        if (PackedFiles.Explain(name, head.Bytes) is { } packed) return packed;
        if (head.IsBinary) return new ConspectusException($"{name} is not text in UTF-8 or UTF-16; it seems to hold binary data.", Choose);
        var text = head.Text.AsSpan().Trim().ToString();
        if (text.Length == 0) return new ConspectusException($"{name} holds nothing but blanks.", "Download or export it again.");
        if (OtherText.Explain(name, text, Beginning) is { } other) return other;
        if (head.Json is { } shape) return Json(name, head, shape, text);
        return Comment().IsMatch(text) && Comment().Replace(text, "").AsSpan().TrimStart() is ['{' or '[', ..]
            ? new ConspectusException(
                $"{name} is JSON with comments, which JSON does not have.", "Remove the comments, or export the file again as strict JSON.")
            : new ConspectusException($"{name} is text, but holds no papers in a known form; it begins with “{Beginning(text)}”.", Choose);
    }

    private static ConspectusException Json(string name, SourceHead head, JsonShape shape, string text)
    {
        if (shape.Trouble is { } trouble) return JsonTrouble.Explain(name, trouble, head.IsWhole ? head.Bytes.Length : null);
        if (shape.RootKeys.Count > 0 && shape.RootKeys.Values.All(t => t == JsonTokenType.String)
            && shape.RootKeys.Keys.All(k => k.All(char.IsAsciiDigit)))
        {
            return new ConspectusException(
                $"{name} holds abstracts by number but no titles.",
                "Name the feed that it belongs to, …-orals-posters.json, and keep this file beside it.");
        }

        return new ConspectusException($"{name} is JSON, but holds no papers in a known form; it begins with “{Beginning(text)}”.", Choose);
    }

    private static string Beginning(string text)
    {
        var line = Blanks().Replace(text.Length > 400 ? text[..400] : text, " ").Trim();
        return line.Length <= 60 ? line : line[..60].TrimEnd('\uD800', ' ') + "…";
    }

    [GeneratedRegex(@"[\s\p{C}]+", RegexOptions.CultureInvariant)]
    private static partial Regex Blanks();

    [GeneratedRegex(@"^(?:\s*(?://[^\n]*\n|/\*.*?\*/))+", RegexOptions.CultureInvariant | RegexOptions.Singleline)]
    private static partial Regex Comment();
}
