using System.Globalization;
using Conspectus.Core.Names;
using Conspectus.Core.Text;

namespace Conspectus.Core.Citations;

/// <summary>Citation keys of the form <c>wen2023tree</c>: family name, year, first significant title word.</summary>
public static class CitationKey
{
    private static readonly HashSet<string> Insignificant = new(StringComparer.Ordinal)
    {
        "a", "an", "the", "on", "in", "of", "for", "to", "and", "or", "with", "from", "by", "at", "as", "is", "are", "be", "do", "does",
        "can", "how", "what", "when", "where", "why", "which", "who", "towards", "toward", "via", "using", "into", "its", "your", "we",
        "you", "not", "this", "that",
    };

    /// <summary>The key before collisions are resolved.</summary>
    /// <param name="firstAuthor">The first author's name in reading order, or null.</param>
    /// <param name="year">The year; 0 leaves it out.</param>
    /// <param name="titleText">The title as plain text.</param>
    /// <returns>
    /// Lower-case ASCII letters and digits; "anon" stands for a missing name and "untitled" for a title without such a letter or digit.
    /// </returns>
    public static string Create(string? firstAuthor, int year, string titleText) =>
        Create(firstAuthor is null ? null : PersonName.Parse(firstAuthor), year, titleText);

    /// <inheritdoc cref="Create(string?, int, string)"/>
    public static string Create(PersonName? firstAuthor, int year, string titleText)
    {
        var words = titleText.Split([' ', '-', '–', '—', ':', '/', '\u00a0', '\u2011'], StringSplitOptions.RemoveEmptyEntries)
            .Select(Folding.Key).Where(w => w.Length > 0).ToList();
        var word = words.FirstOrDefault(w => w.Length > 1 && !Insignificant.Contains(w) && w.Any(char.IsAsciiLetter))
            ?? words.FirstOrDefault() ?? "untitled";
        var name = firstAuthor?.CitationKeyPart is { Length: > 0 } part ? part : "anon";
        return name + (year > 0 ? year.ToString(CultureInfo.InvariantCulture) : "") + word;
    }

    /// <summary>The first free key: the key itself, then with "b", "c", … "z", "aa" … behind it.</summary>
    /// <param name="key">A key from <see cref="Create(string?, int, string)"/>.</param>
    /// <param name="taken">Keys already given out.</param>
    /// <param name="first">The suffix to begin with, 1 for "b": who knows that the earlier ones are taken saves looking again.</param>
    public static string Disambiguate(string key, IReadOnlySet<string> taken, int first = 1)
    {
        if (!taken.Contains(key)) return key;
        for (var n = first; ; n++)
        {
            var candidate = key + Letters(n);
            if (!taken.Contains(candidate)) return candidate;
        }
    }

    private static string Letters(int n)
    {
        var text = "";
        for (; n >= 0; n = (n / 26) - 1) text = (char)('a' + (n % 26)) + text;
        return text;
    }
}
