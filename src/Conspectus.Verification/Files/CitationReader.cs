using System.Text.RegularExpressions;

namespace Conspectus.Verification.Files;

/// <summary>Finds the citations of an article's LaTeX document and of its Distill post, in reading order.</summary>
internal static partial class CitationReader
{
    private const string Footnote = @"\footnote{";

    /// <summary>The citations of a LaTeX document: <c>\cite{key,key}</c>.</summary>
    public static IReadOnlyList<CitedKeys> Latex(string text) => Read(text, LatexCitation(), LatexItem(), LatexFootnotes);

    /// <summary>The citations of a Distill post: <c>&lt;d-cite key="key,key"&gt;</c>.</summary>
    public static IReadOnlyList<CitedKeys> Distill(string text) => Read(text, DistillCitation(), DistillItem(), DistillFootnotes);

    private static IEnumerable<(int Start, int End)> DistillFootnotes(string line) =>
        DistillFootnote().Matches(line).Select(m => (m.Index, m.Index + m.Length));

    private static IEnumerable<(int Start, int End)> LatexFootnotes(string line)
    {
        for (var start = line.IndexOf(Footnote, StringComparison.Ordinal); start >= 0;
            start = line.IndexOf(Footnote, start + 1, StringComparison.Ordinal))
        {
            var (end, open) = (start + Footnote.Length, 1);
            for (; end < line.Length && open > 0; end++)
            {
                if (line[end] == '\\') end++;
                else open += line[end] switch { '{' => 1, '}' => -1, _ => 0 };
            }

            yield return (start, end);
        }
    }

    // What footnotes cite stands at the end, where the evidence has them.
    private static List<CitedKeys> Read(
        string text, Regex citation, Regex bareItem, Func<string, IEnumerable<(int Start, int End)>> footnotes)
    {
        var citations = new List<CitedKeys>();
        var noted = new List<CitedKeys>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var found = citation.Matches(line);
            var isBare = found.Count == 1 && bareItem.IsMatch(line);
            var notes = footnotes(line).ToList();
            foreach (Match match in found)
            {
                var isNoted = notes.Exists(n => n.Start < match.Index && match.Index < n.End);
                (isNoted ? noted : citations).Add(new CitedKeys(number, match.Groups["keys"].Value.Split(','), isBare));
            }
        }

        return [.. citations, .. noted];
    }

    // Any command that cites, so that one which the article does not write is seen too.
    [GeneratedRegex(@"(?<!\\)\\(?:no)?cite[a-z]*\*?(?:\[[^\]]*\])*\{(?<keys>[^}]*)\}")]
    private static partial Regex LatexCitation();

    [GeneratedRegex(@"^\\item (?:\\href\{|\\textbf\{).*\}~\\cite\{[^},]*\}$")]
    private static partial Regex LatexItem();

    [GeneratedRegex("<d-footnote>.*?</d-footnote>")]
    private static partial Regex DistillFootnote();

    [GeneratedRegex("<d-cite key=\"(?<keys>[^\"]*)\">")]
    private static partial Regex DistillCitation();

    [GeneratedRegex("^<li><strong>.*</strong> <d-cite key=\"[^\",]*\"></d-cite></li>$")]
    private static partial Regex DistillItem();
}
