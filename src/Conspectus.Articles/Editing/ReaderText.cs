using System.Text.RegularExpressions;
using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Editing;

/// <summary>A paragraph that the reader wrote: one line of Markdown, in which <c>[@key]</c> cites a paper of the article.</summary>
/// <param name="ids">The ids of the papers that may be cited, by their keys.</param>
public sealed partial class ReaderText(IReadOnlyDictionary<string, string> ids)
{
    // A sign before the words keeps a line that begins like a list, a heading or a formula from becoming one.
    private const string Guard = "¤";

    /// <summary>The paragraph as one sentence of the reader's; none for blank text.</summary>
    public IReadOnlyList<Sentence> Read(string text)
    {
        if (string.IsNullOrWhiteSpace(text)) return [];
        var runs = new List<Run>();
        foreach (var run in NoteText.Line(Guard + OneLine(text)))
        {
            // Markdown breaks words at brackets.
            if (run.Kind == RunKind.Text && runs is [.., { Kind: RunKind.Text } last]) runs[^1] = Run.Plain(last.Text + run.Text);
            else runs.Add(run);
        }

        runs[0] = runs[0] with { Text = runs[0].Text[Guard.Length..] };
        return [new Sentence([.. runs.SelectMany(Cited).Where(r => r.Text.Length + r.Papers.Count > 0)], []) { IsNote = true }];
    }

    /// <summary>The paragraphs of a text, each on one line: blank lines part them.</summary>
    public static IReadOnlyList<string> Paragraphs(string text) =>
        [.. Blank().Split(text.ReplaceLineEndings("\n")).Select(OneLine).Where(p => p.Length > 0)];

    /// <summary>The text on one line without blanks around it, as it is kept.</summary>
    public static string OneLine(string text) => White().Replace(text, " ").Trim();

    private IEnumerable<Run> Cited(Run run)
    {
        if (run.Kind != RunKind.Text) return [run];
        var runs = new List<Run>();
        var at = 0;
        foreach (Match match in Citation().Matches(run.Text))
        {
            var keys = match.Groups["key"].Captures.Select(c => c.Value).ToList();
            if (!keys.TrueForAll(ids.ContainsKey)) continue;
            runs.Add(Run.Plain(run.Text[at..match.Index]));
            runs.Add(Run.Cite([.. keys.Distinct().Select(k => ids[k])]));
            at = match.Index + match.Length;
        }

        return [.. runs, Run.Plain(run.Text[at..])];
    }

    [GeneratedRegex(@"\[@(?<key>[A-Za-z0-9]+)(?:; @(?<key>[A-Za-z0-9]+))*\]")]
    private static partial Regex Citation();

    [GeneratedRegex(@"\n\s*\n")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\s+")]
    private static partial Regex White();
}
