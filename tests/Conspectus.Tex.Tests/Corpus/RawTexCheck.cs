using System.Text;
using System.Text.RegularExpressions;
using System.Xml;

namespace Conspectus.Tex.Tests.Corpus;

/// <summary>Looks in rendered HTML, outside formulas, links and code, for what only a TeX source should show.</summary>
internal static partial class RawTexCheck
{
    private const string Commands = @"\\[A-Za-z{}$%&_#]|[{}]|``|''|\$(?!\s?\d)|\*\*|\^[\w{]|_\{|--";
    private const string Damage =
        @"&(?:amp|lt|gt|nbsp|mdash);|\(cid:|[ﬀ-ﬆ]|â€|\u00ad|[\u0080-\u009f]|</?(?:sup|sub|b|i|p|tex|inf)\b";

    [GeneratedRegex(Commands + "|" + Damage)]
    private static partial Regex Raw();

    /// <summary>What is raw in the HTML, with a few words around it; null where nothing is.</summary>
    public static string? Find(string html, string source)
    {
        var text = VisibleText(html);
        // Braces that the author escaped are meant to be seen.
        if (source.Contains(@"\{", StringComparison.Ordinal) || source.Contains(@"\}", StringComparison.Ordinal))
            text = text.Replace('{', '(').Replace('}', ')');
        var match = Raw().Match(text);
        return match.Success ? text[Math.Max(0, match.Index - 40)..Math.Min(text.Length, match.Index + 40)] : null;
    }

    /// <summary>The characters a browser shows, formulas as a space; throws where the HTML is not well-formed.</summary>
    public static string VisibleText(string html, string formula = " ")
    {
        var text = new StringBuilder();
        using var reader = XmlReader.Create(new StringReader($"<root>{html}</root>"),
            new XmlReaderSettings { ConformanceLevel = ConformanceLevel.Fragment, CheckCharacters = true });
        var skipped = 0;
        while (reader.Read())
            if (reader.NodeType == XmlNodeType.Element && !reader.IsEmptyElement && (reader.Name is "math" or "a" or "code"))
                text.Append(skipped++ == 0 ? formula : "");
            else if (reader.NodeType == XmlNodeType.EndElement && reader.Name is "math" or "a" or "code"
                && reader.NodeType == XmlNodeType.EndElement)
                skipped--;
            else if (skipped == 0 && reader.NodeType is XmlNodeType.Text or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace
                && skipped == 0)
                text.Append(reader.Value);
            else if (reader.NodeType == XmlNodeType.Element && reader.Name is "br" or "p" or "li")
                text.Append(' ');
        return text.ToString();
    }
}
