using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Conspectus.Workbench.Answers;

namespace Conspectus.Reader.Shared;

/// <summary>
/// Makes the terms of a glossary that have a definition, where they stand in a page's text, links to what they mean: in each section the
/// first time.
/// </summary>
/// <remarks>Immutable once made. Cost of making: linear in the terms; of marking: linear in the text.</remarks>
public sealed partial class TermMarks
{
    private const string Skipped = "a|abbr|button|code|figure|form|h1|h2|h3|h4|h5|h6|header|label|math|nav|pre|script|style|svg|textarea";
    private const int MostWords = 5;

    private readonly Dictionary<string, List<Form>> _forms = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Takes the terms; those without a definition are passed over.</summary>
    /// <param name="entries">The glossary.</param>
    public TermMarks(IEnumerable<GlossaryEntryAnswer> entries)
    {
        foreach (var entry in entries.Where(e => e.Senses.Any(s => s.Definition is not null)))
        {
            Add(entry.Term, entry.Term);
            if (entry.Acronym is { } acronym && acronym != entry.Term) Add(acronym, entry.Term);
            foreach (var sense in entry.Senses.Where(s => s.Definition is not null && s.LongForm != entry.Term))
                Add(sense.LongForm, entry.Term);
        }

        foreach (var forms in _forms.Values) forms.Sort((a, b) => b.Words.Length.CompareTo(a.Words.Length));
    }

    /// <summary>The HTML with its terms marked; what is a link, a heading, a formula, a figure or a form stays as it is.</summary>
    /// <param name="html">Well-formed HTML in which all text is escaped.</param>
    public string In(string html)
    {
        if (_forms.Count == 0) return html;
        var marked = new StringBuilder(html.Length + (html.Length / 8));
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var depth = 0;
        foreach (var piece in Piece().EnumerateMatches(html))
        {
            var text = html.AsSpan(piece.Index, piece.Length);
            if (text[0] != '<')
            {
                if (depth == 0) Mark(text.ToString(), marked, seen);
                else marked.Append(text);
                continue;
            }

            if (Tag().Match(text.ToString()) is { Success: true } tag && !text.EndsWith("/>"))
                depth = Math.Max(0, depth + (tag.Groups["end"].Success ? -1 : 1));
            else if (text.StartsWith("<section", StringComparison.Ordinal))
                seen.Clear();
            marked.Append(text);
        }

        return marked.ToString();
    }

    private void Mark(string text, StringBuilder marked, HashSet<string> seen)
    {
        var words = Word().Matches(text);
        var at = 0;
        for (var i = 0; i < words.Count; i++)
        {
            if (Longest(text, words, i) is not { } form) continue;
            var (start, last) = (words[i].Index, words[i + form.Words.Length - 1]);
            i += form.Words.Length - 1;
            if (!seen.Add(form.Term)) continue;
            marked.Append(text.AsSpan(at, start - at));
            at = last.Index + last.Length;
            marked.Append("<a class=\"term\" href=\"").Append(WebUtility.HtmlEncode(Links.Query("/glossary", ("q", form.Term))))
                .Append("\" data-term=\"").Append(WebUtility.HtmlEncode(form.Term)).Append("\">")
                .Append(text.AsSpan(start, at - start)).Append("</a>");
        }

        marked.Append(text.AsSpan(at));
    }

    private Form? Longest(string text, MatchCollection words, int first)
    {
        foreach (var key in Keys(words[first].Value))
        {
            if (!_forms.TryGetValue(key, out var forms)) continue;
            foreach (var form in forms.Where(f => first + f.Words.Length <= words.Count))
            {
                var fits = true;
                for (var i = 0; fits && i < form.Words.Length; i++)
                {
                    var (word, isLast) = (words[first + i], i == form.Words.Length - 1);
                    fits = Same(form, form.Words[i], word.Value, isLast) && (isLast || IsJoined(text, word, words[first + i + 1]));
                }

                if (fits) return form;
            }
        }

        return null;
    }

    private static IEnumerable<string> Keys(string word) => word.EndsWith('s') && word.Length > 2 ? [word, word[..^1]] : [word];

    private static bool Same(Form form, string wanted, string word, bool isLast)
    {
        var how = form.IsExact ? StringComparison.Ordinal : StringComparison.OrdinalIgnoreCase;
        return word.Equals(wanted, how)
            || (isLast && word.Length == wanted.Length + 1 && word[^1] == 's' && word.AsSpan(..^1).Equals(wanted, how));
    }

    // One blank or hyphen between two words of a term.
    private static bool IsJoined(string text, Match one, Match other) =>
        other.Index - one.Index - one.Length == 1 && text[other.Index - 1] is ' ' or '-' or '\n' or '‐' or '\u00A0';

    private void Add(string words, string term)
    {
        string[] parts = [.. Word().Matches(words).Select(m => m.Value)];
        if (parts.Length is 0 or > MostWords || words.Length < 2) return;
        var form = new Form(parts, words.Count(char.IsUpper) > 1, term);
        if (!_forms.TryGetValue(parts[0], out var forms)) _forms.Add(parts[0], forms = []);
        if (!forms.Exists(f => f.Words.SequenceEqual(parts))) forms.Add(form);
    }

    private sealed record Form(string[] Words, bool IsExact, string Term);

    [GeneratedRegex("<[^>]*>|[^<]+")]
    private static partial Regex Piece();

    [GeneratedRegex($"^<(?<end>/)?(?:{Skipped})(?=[\\s>])")]
    private static partial Regex Tag();

    [GeneratedRegex(@"&#?\w+;|[\p{L}\p{N}]+")]
    private static partial Regex Word();
}
