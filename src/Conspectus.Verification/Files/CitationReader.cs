using System.Text.RegularExpressions;

namespace Conspectus.Verification.Files;

/// <summary>Finds the citations of an article's LaTeX document and of its Distill post, in reading order.</summary>
internal static partial class CitationReader
{
    /// <summary>The citations of a LaTeX document: <c>\cite{key,key}</c>.</summary>
    public static IReadOnlyList<CitedKeys> Latex(string text) => Read(text, LatexCitation(), LatexItem());

    /// <summary>The citations of a Distill post: <c>&lt;d-cite key="key,key"&gt;</c>.</summary>
    public static IReadOnlyList<CitedKeys> Distill(string text) => Read(text, DistillCitation(), DistillItem());

    private static List<CitedKeys> Read(string text, Regex citation, Regex bareItem)
    {
        var citations = new List<CitedKeys>();
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            var found = citation.Matches(line);
            var isBare = found.Count == 1 && bareItem.IsMatch(line);
            foreach (Match match in found) citations.Add(new CitedKeys(number, match.Groups["keys"].Value.Split(','), isBare));
        }

        return citations;
    }

    // Any command that cites, so that one which the article does not write is seen too.
    [GeneratedRegex(@"(?<!\\)\\(?:no)?cite[a-z]*\*?(?:\[[^\]]*\])*\{(?<keys>[^}]*)\}")]
    private static partial Regex LatexCitation();

    [GeneratedRegex(@"^\\item (?:\\href\{|\\textbf\{).*\}~\\cite\{[^},]*\}$")]
    private static partial Regex LatexItem();

    [GeneratedRegex("<d-cite key=\"(?<keys>[^\"]*)\">")]
    private static partial Regex DistillCitation();

    [GeneratedRegex("^<li><strong>.*</strong> <d-cite key=\"[^\",]*\"></d-cite></li>$")]
    private static partial Regex DistillItem();
}
