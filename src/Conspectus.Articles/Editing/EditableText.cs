using System.Text;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Articles.Editing;

/// <summary>A generated paragraph as a reader edits it: a line of plain Markdown with citations by key.</summary>
/// <param name="papers">The papers that are cited, by their ids.</param>
public sealed class EditableText(IReadOnlyDictionary<string, Paper> papers)
{
    private const string Special = "\\`*_[]<$";

    /// <summary>The paragraph; <see cref="ReaderText"/> reads it as what it says.</summary>
    public string Of(IEnumerable<Sentence> sentences) =>
        string.Join(' ', sentences.Select(s => string.Concat(s.Runs.Select(Of)))).Trim();

    private string Of(Run run) => run.Kind switch
    {
        RunKind.Strong => $"**{Escape(run.Text).Trim()}**",
        RunKind.Emphasis => $"*{Escape(run.Text).Trim()}*",
        RunKind.Code => MarkdownText.Code(run.Text),
        RunKind.Link => $"[{Escape(run.Text)}]({MarkdownText.Address(run.Url!)})",
        RunKind.Tex => Escape(TexDocument.Parse(run.Text).ToText()).Trim(),
        RunKind.Math => $"${run.Text}$",
        RunKind.Series => Escape($"({Sparkline.Text(run.Text)} {run.Text.Replace(" ", ", ", StringComparison.Ordinal)})"),
        RunKind.Citation =>
            $"[{string.Join("; ", run.Papers.Where(papers.ContainsKey).Select(id => "@" + papers[id].Key).Order(StringComparer.Ordinal))}]",
        _ => Escape(run.Text),
    };

    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length + 8);
        foreach (var c in MarkdownText.Whole(text))
        {
            if (Special.Contains(c, StringComparison.Ordinal)) escaped.Append('\\');
            escaped.Append(char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c);
        }

        return escaped.ToString();
    }
}
