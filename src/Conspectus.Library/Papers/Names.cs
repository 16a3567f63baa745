using System.Globalization;
using System.Text;
using Conspectus.Core.Names;

namespace Conspectus.Library.Papers;

/// <summary>Names and titles reduced to what comparing and sorting them takes.</summary>
internal static class Names
{
    /// <summary>Lower case without accents, words parted by single spaces; text without a letter or digit is only trimmed.</summary>
    internal static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var c in Ascii.IsValid(text) ? text : WellFormed(text).Normalize(NormalizationForm.FormKD))
        {
            if (char.IsLetterOrDigit(c)) AppendLetter(folded, char.ToLowerInvariant(c));
            else if (!IsMark(c) && c is not ('\'' or '’') && folded.Length > 0 && folded[^1] != ' ') folded.Append(' ');
        }

        while (folded.Length > 0 && folded[^1] == ' ') folded.Length--;
        return folded.Length > 0 ? folded.ToString() : text.Trim();
    }

    /// <summary>The key by which lists sort a first author: family name, then given names.</summary>
    internal static string AuthorOrder(string name) => PersonName.Parse(name).SortKey;

    /// <summary>Whether two lists of folded names have a person in common; a given name may be cut to its initial.</summary>
    internal static bool ShareAuthor(IEnumerable<string> first, IEnumerable<string> second)
    {
        var byFamily = first.ToLookup(Family);
        return second.Any(name => byFamily[Family(name)].Any(other => GivenAgrees(name, other)));
    }

    /// <summary>The last word of a folded name.</summary>
    internal static string Family(string folded) => folded[(folded.LastIndexOf(' ') + 1)..];

    private static bool GivenAgrees(string a, string b)
    {
        if (a == b) return true;
        var x = Given(a);
        var y = Given(b);
        if (x.Length == 0 || y.Length == 0) return false;
        return x.SequenceEqual(y) || (x[0] == y[0] && (x.Length == 1 || y.Length == 1));
    }

    private static ReadOnlySpan<char> Given(string folded) => folded.Contains(' ') ? folded.AsSpan(0, folded.IndexOf(' ')) : [];

    private static bool IsMark(char c) => CharUnicodeInfo.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;

    private static void AppendLetter(StringBuilder text, char c) => _ = c switch
    {
        'ß' => text.Append("ss"),
        'æ' => text.Append("ae"),
        'œ' => text.Append("oe"),
        'ø' => text.Append('o'),
        'đ' or 'ð' => text.Append('d'),
        'ł' => text.Append('l'),
        'ı' => text.Append('i'),
        'þ' => text.Append("th"),
        _ => text.Append(c),
    };

    // Normalize refuses lone surrogates, which a damaged source may hold.
    private static string WellFormed(string text) => Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(text));
}
