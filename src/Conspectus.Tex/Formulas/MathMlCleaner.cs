using System.Buffers;
using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Formulas;

/// <summary>
/// Lets through the elements and attributes of MathML that the reader's pages need, and nothing else: style attributes are
/// dropped, since a strict content-security policy forbids them, except that a colour becomes <c>mathcolor</c>.
/// </summary>
internal static class MathMlCleaner
{
    private static readonly HashSet<string> Elements = new(StringComparer.Ordinal)
    {
        "math", "menclose", "merror", "mfrac", "mi", "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot",
        "mrow", "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext", "mtr", "munder", "munderover",
        "none",
    };

    private static readonly HashSet<string> Attributes = new(StringComparer.Ordinal)
    {
        "accent", "accentunder", "class", "columnalign", "columnlines", "columnspacing", "columnspan", "depth", "display", "displaystyle",
        "fence", "form", "height", "largeop", "linethickness", "lspace", "mathbackground", "mathcolor", "mathvariant", "maxsize", "minsize",
        "movablelimits", "notation", "rowlines", "rowspacing", "rowspan", "rspace", "scriptlevel", "separator", "stretchy", "symmetric",
        "voffset", "width",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownElements =
        Elements.GetAlternateLookup<ReadOnlySpan<char>>();
    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownAttributes =
        Attributes.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> ColorCharacters =
        SearchValues.Create("#0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ");

    private static readonly SearchValues<char> Escaped = SearchValues.Create("<>\"&");

    /// <summary>Cleans what the renderer wrote; false where it is not the well-formed markup that was expected.</summary>
    public static bool TryClean(string markup, out string clean)
    {
        clean = "";
        markup = SafeCharacters.Clean(markup);
        var result = new StringBuilder(markup.Length);
        var open = new Stack<string>();
        var at = 0;
        while (at < markup.Length)
        {
            if (markup[at] != '<')
            {
                var next = markup.IndexOf('<', at);
                next = next < 0 ? markup.Length : next;
                AppendText(result, markup.AsSpan(at, next - at));
                at = next;
                continue;
            }
            var end = EndOfTag(markup, at);
            if (end < 0 || !AppendTag(result, markup.AsSpan(at + 1, end - at - 1), open))
                return false;
            at = end + 1;
        }
        clean = result.ToString();
        return open.Count == 0 && clean.StartsWith("<math", StringComparison.Ordinal);
    }

    private static int EndOfTag(string markup, int at)
    {
        var quoted = false;
        for (; at < markup.Length; at++)
            if (markup[at] == '"')
                quoted = !quoted;
            else if (markup[at] == '>' && !quoted)
                return at;
        return -1;
    }

    private static bool AppendTag(StringBuilder result, ReadOnlySpan<char> tag, Stack<string> open)
    {
        if (tag.StartsWith("/"))
        {
            if (!open.TryPop(out var opened) || !tag[1..].SequenceEqual(opened))
                return false;
            if (opened.Length > 0 && Elements.Contains(opened))
                result.Append("</").Append(opened).Append('>');
            return true;
        }
        var space = tag.IndexOf(' ');
        var name = space < 0 ? tag : tag[..space];
        var known = KnownElements.TryGetValue(name, out var element);
        open.Push(element ??= name.ToString());
        if (!known)
            return true;
        result.Append('<').Append(element);
        if (space >= 0)
            AppendAttributes(result, tag[(space + 1)..]);
        result.Append('>');
        return true;
    }

    private static void AppendAttributes(StringBuilder result, ReadOnlySpan<char> rest)
    {
        while (rest.Length > 0)
        {
            var equals = rest.IndexOf("=\"");
            if (equals < 0)
                return;
            var name = rest[..equals].Trim();
            rest = rest[(equals + 2)..];
            var close = rest.IndexOf('"');
            if (close < 0)
                return;
            var value = rest[..close];
            rest = rest[(close + 1)..];
            if (name is "style" && value.StartsWith("color:"))
            {
                name = "mathcolor";
                value = value[6..].TrimEnd(';');
                if (value.ContainsAnyExcept(ColorCharacters))
                    continue;
            }
            if (!KnownAttributes.Contains(name))
                continue;
            result.Append(' ').Append(name).Append("=\"");
            AppendText(result, value);
            result.Append('"');
        }
    }

    private static void AppendText(StringBuilder result, ReadOnlySpan<char> text)
    {
        // Directly after a tag, Unicode normalisation would compose this combining slash with the bracket of the tag.
        if (text is [Negation.Slash, ..])
        {
            result.Append("&#x338;");
            text = text[1..];
        }
        for (var at = text.IndexOfAny(Escaped); at >= 0; at = text.IndexOfAny(Escaped))
        {
            result.Append(text[..at])
                .Append(text[at] switch { '<' => "&lt;", '>' => "&gt;", '"' => "&quot;", _ => IsReference(text[at..]) ? "&" : "&amp;" });
            text = text[(at + 1)..];
        }
        result.Append(text);
    }

    private static bool IsReference(ReadOnlySpan<char> text) =>
        text.StartsWith("&amp;") || text.StartsWith("&lt;") || text.StartsWith("&gt;") || text.StartsWith("&quot;")
            || text.StartsWith("&#x27;");
}
