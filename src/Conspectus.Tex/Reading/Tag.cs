using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Reading;

/// <summary>A tag of HTML or of a publisher's XML that has strayed into a text.</summary>
internal sealed record Tag(string Name, bool Closing, bool Empty, string Address, int End)
{
    private const int Longest = 300;

    private static readonly Dictionary<string, TexStyle> Styles = new(StringComparer.Ordinal)
    {
        ["b"] = TexStyle.Strong,
        ["strong"] = TexStyle.Strong,
        ["bold"] = TexStyle.Strong,
        ["i"] = TexStyle.Italic,
        ["italic"] = TexStyle.Italic,
        ["em"] = TexStyle.Emphasis,
        ["u"] = TexStyle.Underline,
        ["underline"] = TexStyle.Underline,
        ["tt"] = TexStyle.Code,
        ["code"] = TexStyle.Code,
        ["monospace"] = TexStyle.Code,
        ["sub"] = TexStyle.Subscript,
        ["inf"] = TexStyle.Subscript,
        ["sup"] = TexStyle.Superscript,
        ["small"] = TexStyle.Small,
        ["sc"] = TexStyle.SmallCaps,
        ["scp"] = TexStyle.SmallCaps,
        ["del"] = TexStyle.Strike,
        ["strike"] = TexStyle.Strike,
        ["kbd"] = TexStyle.Code,
        ["samp"] = TexStyle.Code,
    };

    private static readonly HashSet<string> Others = new(StringComparer.Ordinal)
    {
        "br", "p", "div", "li", "ul", "ol", "a", "span", "font", "tex", "title", "sec", "inline-formula", "disp-formula", "tex-math",
        "alternatives", "list", "list-item", "abstract", "center", "blockquote", "h1", "h2", "h3", "h4", "pre", "fixed-case", "url",
        "break", "details", "summary", "mark", "ins",
    };

    /// <summary>
    /// Whether the tag counts only if it is both opened and closed; alone it is text. The tag <c>s</c> is not known at all, since
    /// <c>&lt;s&gt;</c> and <c>&lt;/s&gt;</c> are the tokens that begin and end a sentence for language models.
    /// </summary>
    public bool NeedsPartner => Name is "del" or "strike" or "kbd" or "samp" or "details" or "summary" or "mark" or "ins";

    public bool IsKnown => Styles.ContainsKey(Name) || Others.Contains(Name);

    public TexStyle? Style => Styles.TryGetValue(Name, out var style) ? style : null;

    public bool IsBlock => Name is "p" or "div" or "sec" or "title" or "blockquote" or "center" or "h1" or "h2" or "h3" or "h4" or "pre"
        or "details" or "summary";

    /// <summary>The tag at <paramref name="at"/>, known or not; null where what stands there cannot be one.</summary>
    public static Tag? TryRead(string text, int at)
    {
        var start = at + 1;
        var closing = start < text.Length && text[start] == '/';
        start += closing ? 1 : 0;
        var end = start;
        while (end < text.Length && end - start < 24 && (char.IsAsciiLetterOrDigit(text[end]) || text[end] is '-' or ':'))
            end++;
        if (end == start || end >= text.Length || text[end] is not (' ' or '>' or '/' or '\n'))
            return null;
        var close = text.IndexOf('>', end, Math.Min(Longest, text.Length - end));
        if (close < 0 || text.IndexOf('<', end, close - end) >= 0)
            return null;
        var name = text[start..end].ToLowerInvariant();
        name = name[(name.LastIndexOf(':') + 1)..]; // jats:p and the like
        var empty = name is "br" or "break" || text[close - 1] == '/';
        return new Tag(name, closing, empty, name == "a" ? Reference(text[end..close]) : "", close + 1);
    }

    private static string Reference(string attributes)
    {
        var at = attributes.IndexOf("href=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
            return "";
        var value = attributes[(at + 5)..].TrimStart();
        if (value.Length > 0 && value[0] is '"' or '\'')
            return value[1..].Split(value[0])[0];
        return value.Split(' ')[0];
    }
}
