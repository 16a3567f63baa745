using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Conspectus.Tex;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Files;

/// <summary>An element of a page, or a stretch of its text.</summary>
/// <param name="Name">The element's name in lower case; empty for text.</param>
/// <param name="Line">The line on which it begins.</param>
/// <param name="Raw">The tag as it stands, of text, formulas and pictures all of it.</param>
internal sealed partial record HtmlElement(string Name, int Line, string Raw)
{
    /// <summary>What stands inside.</summary>
    public List<HtmlElement> Children { get; } = [];

    /// <summary>The value of an attribute, or empty.</summary>
    public string this[string attribute]
    {
        get
        {
            var at = Raw.IndexOf($" {attribute}=\"", StringComparison.Ordinal);
            if (at < 0) return "";
            at += attribute.Length + 3;
            var end = Raw.IndexOf('"', at);
            return end < 0 ? "" : WebUtility.HtmlDecode(Raw[at..end]);
        }
    }

    /// <summary>The elements of a name, at whatever depth.</summary>
    public IEnumerable<HtmlElement> All(string name)
    {
        if (Name == name) yield return this;
        foreach (var inner in Children.SelectMany(c => c.All(name))) yield return inner;
    }

    /// <summary>The children that are elements.</summary>
    public IEnumerable<HtmlElement> Elements => Children.Where(c => c.Name.Length > 0);

    /// <summary>The visible text of some nodes, with citations marked and the MathML of formulas between marks.</summary>
    public static string Text(IEnumerable<HtmlElement> nodes)
    {
        var text = new StringBuilder();
        foreach (var node in nodes) node.Append(text);
        return text.ToString();
    }

    private void Append(StringBuilder text)
    {
        if (Name.Length == 0)
        {
            text.Append(WebUtility.HtmlDecode(Raw));
        }
        else if (Name == "math")
        {
            text.Append(Marks.Math).Append(Raw).Append(Marks.MathEnd);
        }
        else if (Name == "svg")
        {
            text.Append(SharesLine.OfSvg(Raw));
        }
        else if (Name == "sup" && this["class"] == "footnote")
        {
            text.Append(Marks.Note).Append(Footnote()).Append(Marks.NoteEnd);
        }
        else if (Name is "sup" or "sub")
        {
            // As plain text has raised words: "t²" and "t^(2/3)".
            var style = Name == "sup" ? "textsuperscript" : "textsubscript";
            text.Append(TexDocument.Parse($"\\{style}{{{Sign().Replace(Text(Children), @"\$0")}}}").ToText());
        }
        else if (Name == "a" && this["class"] == "back" && Children is [{ Name: "", Raw: "↩" }])
        {
            return; // leads back to the text, and says nothing
        }
        else if (Name == "span" && this["class"] == "cite")
        {
            text.Append(Marks.Cite(Elements.Select(a => a["href"].Replace("#ref-", "", StringComparison.Ordinal))));
        }
        else
        {
            if (IsBlock && text.Length > 0) text.Append(' ');
            foreach (var child in Children) child.Append(text);
            if (IsBlock) text.Append(' ');
        }
    }

    // The number of a footnote that leads where it says; of any other a text that no article has.
    private string Footnote() => Children is [{ Name: "a", Children: [{ Name: "", Raw: var number }] } link]
        && link["href"] == $"#footnote-{number}" && link["id"] == $"use-{number}" ? number : "?";

    // What TeX would take for a command.
    [GeneratedRegex(@"[{}$&#_%]")]
    private static partial Regex Sign();

    private bool IsBlock => Name is "p" or "ul" or "ol" or "li" or "br" or "pre" or "table" or "tr" or "td" or "th" or "blockquote";
}
