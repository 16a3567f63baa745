using System.Text;

namespace Conspectus.Sources.Markup;

/// <summary>Texts that mix words with elements, such as those of the ACL Anthology and PubMed, as TeX.</summary>
internal static class MarkupText
{
    /// <summary>
    /// The text of an element: <c>fixed-case</c> as braces, <c>tex-math</c> as a formula, <c>i</c>, <c>b</c>, <c>tt</c>, <c>sc</c>,
    /// <c>sup</c> and <c>sub</c> as the commands for them, <c>url</c> as the address. Signs of TeX in the words stay as they are.
    /// </summary>
    public static string ToTex(MarkupElement element)
    {
        var text = new StringBuilder();
        Append(text, element);
        return string.Join(' ', text.ToString().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
    }

    private static void Append(StringBuilder into, MarkupElement element)
    {
        foreach (var (text, child) in element.Content)
        {
            if (child is null)
            {
                into.Append(text);
                continue;
            }

            var (before, after) = Around(child.Name);
            into.Append(before);
            Append(into, child);
            into.Append(after);
        }
    }

    private static (string Before, string After) Around(string name) => name switch
    {
        "fixed-case" => ("{", "}"),
        "tex-math" => ("$", "$"),
        "i" or "em" or "italic" => (@"\textit{", "}"),
        "b" or "strong" or "bold" => (@"\textbf{", "}"),
        "tt" => (@"\texttt{", "}"),
        "sc" => (@"\textsc{", "}"),
        "sup" => (@"\textsuperscript{", "}"),
        "sub" => (@"\textsubscript{", "}"),
        "br" or "p" => (" ", ""),
        _ => ("", ""),
    };
}
