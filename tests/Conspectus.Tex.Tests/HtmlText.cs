using System.Text;
using System.Xml.Linq;
using Conspectus.Tex.Commands;
using Conspectus.Tex.Formulas;
using Conspectus.Tex.Rendering;

namespace Conspectus.Tex.Tests;

/// <summary>The text that a browser would show of rendered HTML, and what may stand in it.</summary>
internal static class HtmlText
{
    private static readonly HashSet<string> Allowed =
    [
        "em", "strong", "i", "b", "s", "code", "span", "sup", "sub", "u", "small", "br", "p", "ul", "ol", "li", "a", "math",
    ];

    public static XElement Parse(string html) => XElement.Parse($"<root>{html}</root>", LoadOptions.PreserveWhitespace);

    /// <summary>Throws where an element or attribute outside the fixed set stands in the HTML.</summary>
    public static void AssertSafe(string html)
    {
        foreach (var element in Parse(html).Descendants().Where(e => !e.Ancestors("math").Any()))
        {
            Assert.Contains(element.Name.LocalName, Allowed);
            if (element.Name == "math")
                continue;
            foreach (var attribute in element.Attributes())
                Assert.True((element.Name.LocalName, attribute.Name.LocalName, attribute.Value) switch
                {
                    ("a", "href", var address) => address.StartsWith("http://", StringComparison.Ordinal) || address.StartsWith("https://",
                        StringComparison.Ordinal) || address.StartsWith("mailto:", StringComparison.Ordinal),
                    ("a", "rel", "noopener") => true,
                    ("span", "class", "tex-sc" or "tex-note" or "tex-cite") or ("code", "class", "tex-failed") => true,
                    _ => false,
                }, $"{element.Name} {attribute}");
        }
    }

    /// <summary>The text without spaces, raised and lowered characters and list signs as plain text has them.</summary>
    public static string Of(string html)
    {
        var text = new StringBuilder();
        Append(text, Parse(html));
        return Squeeze(text.ToString());
    }

    public static string Squeeze(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    private static void Append(StringBuilder text, XElement element)
    {
        var start = text.Length;
        if (element.Name == "li")
            text.Append(element.Parent!.Name == "ol" ? $"{element.ElementsBeforeSelf("li").Count() + 1}." : "•");
        foreach (var node in element.Nodes())
            if (node is XText words)
                text.Append(words.Value);
            else if (node is XElement child)
                Append(text, child);
        if (element.Name == "br" || element.Name == "p")
            text.Append(' ');
        if (element.Name == "s")
        {
            var struck = Negation.Each(text.ToString()[start..], '\u0336');
            text.Length = start;
            text.Append(struck);
        }
        if (element.Name == "sup" || element.Name == "sub")
        {
            var raised = ScriptText.Of(text.ToString()[start..], element.Name == "sup");
            text.Length = start;
            text.Append(raised);
        }
    }
}

/// <summary>Puts the Unicode text of a formula in a math element.</summary>
internal sealed class TextFormulas : IFormulaRenderer
{
    public FormulaResult Render(string tex, bool display)
    {
        var text = System.Security.SecurityElement.Escape(MathText.Of(tex));
        return new FormulaResult(display ? $"<math> {text} </math>" : $"<math>{text}</math>", Failed: false);
    }
}

/// <summary>Puts a formula's own TeX in a math element, as the specification shows it.</summary>
internal sealed class VerbatimFormulas : IFormulaRenderer
{
    public FormulaResult Render(string tex, bool display) =>
        new($"<math>{tex.Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)}</math>",
            Failed: false);
}
