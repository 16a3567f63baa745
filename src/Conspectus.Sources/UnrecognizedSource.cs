using System.Text.RegularExpressions;
using Conspectus.Core;
using Conspectus.Sources.Json;

namespace Conspectus.Sources;

/// <summary>Tells what a source is that holds no papers in any known form.</summary>
internal static partial class UnrecognizedSource
{
    private const string Choose = "Choose a file that is " + SourceFormats.Readable + ".";

    private const int LongestLook = 4096;
    private static readonly string[] HtmlMarks = ["<!doctype html", "<html", "<head>", "<body", "<title>", "<h1"];

    /// <summary>The message for a source that begins like this.</summary>
    public static ConspectusException Explain(string name, SourceHead head)
    {
        var text = head.Text.AsSpan().Trim().ToString();
        if (text.Length == 0) return new ConspectusException($"{name} holds nothing but blanks.", "Download or export it again.");
        if (Packed(head.Bytes) is { } packed) return new ConspectusException($"{name} is {packed}.", "Unpack it and name the file inside; only gzip is unpacked here.");
        if (head.Bytes.AsSpan().StartsWith("%PDF"u8)) return new ConspectusException($"{name} is a PDF document.", Choose);
        if (head.IsBinary) return new ConspectusException($"{name} is not text in UTF-8 or UTF-16; it seems to hold binary data.", Choose);
        if (text[0] == '<') return Markup(name, text);
        if (text[0] is '{' or '[') return Json(name, head, text);
        return new ConspectusException($"{name} is text, but holds no papers in a known form; it begins with “{Beginning(text)}”.", Choose);
    }

    private static ConspectusException Markup(string name, string text)
    {
        text = text.Length > LongestLook ? text[..LongestLook] : text;
        if (!HtmlMarks.Any(m => text.Contains(m, StringComparison.OrdinalIgnoreCase))) return new ConspectusException($"{name} is XML, which is not one of the forms that are read.", Choose);
        var title = HtmlTitle().Match(text) is { Success: true } match ? $" titled “{Beginning(match.Groups["t"].Value)}”" : "";
        return new ConspectusException(
            $"{name} is an HTML page{title}, not a data file; sites send such pages for errors and logins.",
            "Open the address in a browser, sign in if it asks for that, and save the data file itself.");
    }

    private static ConspectusException Json(string name, SourceHead head, string text)
    {
        var shape = head.Json;
        if (shape.Trouble is { } trouble) return JsonTrouble.Explain(name, trouble, head.IsWhole ? head.Bytes.Length : null);
        if (shape.RootKeys.Count > 0 && shape.RootKeys.Values.All(t => t == System.Text.Json.JsonTokenType.String) && shape.RootKeys.Keys.All(k => k.All(char.IsAsciiDigit)))
        {
            return new ConspectusException(
                $"{name} holds abstracts by number but no titles.", "Name the feed that it belongs to, …-orals-posters.json, and keep this file beside it.");
        }

        return new ConspectusException($"{name} is JSON, but holds no papers in a known form; it begins with “{Beginning(text)}”.", Choose);
    }

    private static string? Packed(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [0x50, 0x4B, 3 or 5, 4 or 6, ..] => "a zip archive",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "compressed with zstd",
        [0xFD, 0x37, 0x7A, 0x58, ..] => "compressed with xz",
        [0x42, 0x5A, 0x68, ..] => "compressed with bzip2",
        [0x1F, 0x8B, ..] => "compressed with gzip several times over",
        _ => null,
    };

    private static string Beginning(string text)
    {
        var line = Blanks().Replace(text.Length > 400 ? text[..400] : text, " ").Trim();
        return line.Length <= 60 ? line : line[..60].TrimEnd('\uD800', ' ') + "…";
    }

    [GeneratedRegex(@"<title[^>]*>(?<t>[^<]*)<", RegexOptions.IgnoreCase)]
    private static partial Regex HtmlTitle();

    [GeneratedRegex(@"[\s\p{C}]+")]
    private static partial Regex Blanks();
}
