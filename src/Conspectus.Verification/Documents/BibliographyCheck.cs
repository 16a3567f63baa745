using System.Globalization;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Tex;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Documents;

/// <summary>Checks the entries of the bibliography file against the papers.</summary>
internal sealed class BibliographyCheck(Holdings library)
{
    private readonly Dictionary<string, string> _texts = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _letters = new(StringComparer.Ordinal);

    /// <summary>What does not hold of the entries.</summary>
    /// <param name="entries">The entries in the file's order.</param>
    public IEnumerable<Fault> Faults(IReadOnlyList<BibEntry> entries)
    {
        var last = "";
        foreach (var entry in entries)
        {
            if (string.CompareOrdinal(last, entry.Key) >= 0)
                yield return At(entry.Line, $"{entry.Key} stands behind {last}, out of order.");
            last = entry.Key;
            if (!library.ByKey.TryGetValue(entry.Key, out var paper))
            {
                yield return At(entry.Line, $"The library has no paper {entry.Key}.");
                continue;
            }

            foreach (var (name, expected) in Expected(paper))
            {
                var (value, line) = entry.Fields.GetValueOrDefault(name, ("", entry.Line));
                var shown = name is "url" or "year" ? value : Text(value);
                var holds = name == "author" ? SameNames(value, paper) : Marks.Normal(shown) == Marks.Normal(expected);
                if (!holds) yield return At(line, $"The {name} of {entry.Key} is \"{expected}\" in the library, not \"{shown}\".");
            }

            foreach (var name in entry.Fields.Keys.Except(["title", "author", "booktitle", "year", "url"]))
                yield return At(entry.Fields[name].Line, $"The entry {entry.Key} has a field \"{name}\", which no article writes.");
        }
    }

    private static IEnumerable<(string Name, string Value)> Expected(Paper paper)
    {
        yield return ("title", paper.Title.Text);
        yield return ("author", string.Join(" and ", paper.Authors.Select(a => a.Name)));
        var isNeurips = paper.Edition.Conference == "NeurIPS";
        yield return ("booktitle", isNeurips ? "Advances in Neural Information Processing Systems" : paper.Edition.ToString());
        yield return ("year", paper.Edition.Year > 0 ? paper.Edition.Year.ToString(CultureInfo.InvariantCulture) : "");
        yield return ("url", paper.Url?.Replace("{", "%7B", StringComparison.Ordinal).Replace("}", "%7D", StringComparison.Ordinal) ?? "");
    }

    // "Family, Given" and "Given Family" have the same letters; parts in braces are as others.
    private bool SameNames(string value, Paper paper)
    {
        var written = Names(value).Select(Letters).ToList();
        var expected = paper.Authors.Select(a => PersonName.Of(a).Kind == NameKind.Others ? "others" : Letters(a.Name))
            .Where(n => n.Length > 0).ToList();
        return written.SequenceEqual(expected);
    }

    private static IEnumerable<string> Names(string value)
    {
        var (depth, start) = (0, 0);
        for (var i = 0; i < value.Length; i++)
        {
            if (value[i] == '{') depth++;
            else if (value[i] == '}') depth--;
            else if (depth == 0 && string.CompareOrdinal(value, i, " and ", 0, 5) == 0)
            {
                yield return value[start..i];
                start = i + 5;
            }
        }

        if (value.Length > 0) yield return value[start..];
    }

    private string Letters(string name)
    {
        if (!_letters.TryGetValue(name, out var letters)) _letters.Add(name, letters = Sorted(name));
        return letters;
    }

    private string Sorted(string name) =>
        string.Join(' ', Tokens.Of(Marks.Normal(Text(name))).Where(t => char.IsLetterOrDigit(t[0])).Order(StringComparer.Ordinal));

    private string Text(string tex)
    {
        if (!_texts.TryGetValue(tex, out var text)) _texts.Add(tex, text = TexDocument.Parse(tex).ToText());
        return text;
    }

    private static Fault At(int line, string reason) => new(ArticleFiles.BibliographyName, line, reason);
}
