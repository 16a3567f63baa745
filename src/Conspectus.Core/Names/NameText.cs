using System.Buffers;
using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Conspectus.Core.Text;
using Conspectus.Tex;

namespace Conspectus.Core.Names;

/// <summary>Takes off a name what sources put there beside it.</summary>
internal static partial class NameText
{
    // Commands and accents of TeX, and what is left of accents by converters of PDF files and of encodings.
    private static readonly SearchValues<char> Damage = SearchValues.Create("\\$~{}^¨´¸ˆÃÂÅ");

    // Signs at either end that tell of a footnote, an equal contribution or the speaker.
    private static readonly char[] Signs = [.. "*∗⁎✱＊†‡§¶‖∥#⋆★☆✩✪♦♢◇◆◊○◯●◎◉□■△▲▽▼♠♣♥✉☎⊕⊗✝✓+^~|<>,;:/ "];
    private const int MostBrackets = 8;
    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>A name without what stood beside it.</summary>
    /// <param name="Text">The name as plain text, words parted by single spaces; empty where nothing was a name.</param>
    /// <param name="Institution">The institution that stood in brackets behind it, or null.</param>
    public readonly record struct Cleaned(string Text, string? Institution);

    /// <summary>The name in a text that names one author.</summary>
    /// <param name="raw">The text as the source has it.</param>
    /// <param name="bracketsAreInstitutions">Whether what stands in brackets at the end is an institution even where it looks like a
    /// name.</param>
    public static Cleaned Clean(string raw, bool bracketsAreInstitutions = false)
    {
        if (IsSound(raw) && !IsDoubled(raw)) return new Cleaned(raw, null);
        var text = raw.Contains('&') ? WebUtility.HtmlDecode(raw) : raw;
        if (text.Contains('<')) text = Tag().Replace(text, "");
        if (text.AsSpan().ContainsAny(Damage)) text = TexDocument.Parse(text).ToText();
        text = Visible(text);
        var bare = Address().Replace(text, " ");
        text = bare.Any(char.IsLetter) ? bare : Owner(text);
        return Words(Bare(text, bracketsAreInstitutions));
    }

    // Most names are letters with single spaces, points and hyphens between them, and nothing is to be done.
    private static bool IsSound(string raw)
    {
        var before = ' ';
        foreach (var c in raw)
        {
            var isSound = char.IsAsciiLetter(c) || (c == ' ' ? before != ' ' : c is '.' or '-' or '\'' && char.IsAsciiLetter(before));
            if (!isSound) return false;
            before = c;
        }

        return raw.Length > 0 && before is not (' ' or '-' or '\'') && !Filler().IsMatch(raw);
    }

    private static string Visible(string text)
    {
        var visible = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsWhiteSpace(c)) visible.Append(visible.Length > 0 && visible[^1] == ' ' ? "" : " ");
            else if (IsVisible(c)) visible.Append(c);
        }

        return visible.ToString();
    }

    // The joiners of Arabic and Indic writing lie between letters and belong to them.
    private static bool IsVisible(char c) =>
        c is '\u200c' or '\u200d' || char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Control);

    // "jane.doe@example.org" names at least Jane Doe.
    private static string Owner(string text)
    {
        if (Address().Match(text) is not { Success: true } address) return text;
        var words = address.Groups["owner"].Value.Split(['.', '_', '+'], StringSplitOptions.RemoveEmptyEntries);
        return string.Join(' ', words.Select(w => char.ToUpperInvariant(w[0]) + w[1..]));
    }

    private static Cleaned Bare(string text, bool bracketsAreInstitutions)
    {
        string? institution = null;
        for (var brackets = 0; brackets < MostBrackets; brackets++)
        {
            text = WithoutFigures(text.Trim(Signs));
            if (Bracket().Match(text) is not { Success: true } bracket) break;
            var inside = bracket.Groups["inside"].Value.Trim();
            var isNothing = inside.Count(char.IsLetter) < 2 || Pronouns().IsMatch(inside);
            if (!isNothing && !bracketsAreInstitutions && !IsInstitution(inside, of: text[..bracket.Index])) break;
            if (!isNothing) institution ??= inside;
            text = text[..bracket.Index];
        }

        return new Cleaned(text, institution);
    }

    // Figures behind a name, or before one of several words, tell of affiliations: "Name 1", "Name¹,²", "1Name Name". Not "A-12" or "Team
    // #1".
    private static string WithoutFigures(string text)
    {
        var end = text.Length;
        while (end > 0 && (IsFigure(text[end - 1]) || text[end - 1] is ' ' or ',')) end--;
        if (end == 0 || NameParser.IsTeam(text)) return text;
        if (char.IsLetter(text[end - 1]) || text[end - 1] is '.' or ')' or ']' or '）') text = text[..end];
        var start = 0;
        while (start < text.Length && (IsFigure(text[start]) || Signs.Contains(text[start]))) start++;
        return start < text.Length && char.IsLetter(text[start]) && text.AsSpan(start).Contains(' ') ? text[start..] : text;
    }

    private static bool IsFigure(char c) => char.IsAsciiDigit(c) || c is '¹' or '²' or '³' or (>= '⁰' and <= '₎') or (>= 'ᵃ' and <= 'ᵿ');

    // In East Asia an institution stands in brackets; behind a Latin name, the name in its own script.
    private static bool IsInstitution(string inside, string of) =>
        inside.AsSpan().ContainsAny("/&,;") || of.Any(Script.IsEastAsian) || (!of.Contains(',') && Acronym().IsMatch(inside))
        || inside.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Any(NameWords.IsInstitution);

    private static Cleaned Words(Cleaned bare)
    {
        var words = bare.Text.Replace(" - ", "-", StringComparison.Ordinal).Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.TrimEnd(':')).Where(w => w.AsSpan().ContainsAnyExcept('.', '·')).ToList();
        while (words.Count > 0 && IsNoName(words, words.Count - 1)) words.RemoveAt(words.Count - 1);
        while (words.Count > 0 && IsNoName(words, 0)) words.RemoveAt(0);
        var text = string.Join(' ', words);
        return bare with { Text = IsDoubled(text) ? text[..(text.Length / 2)] : text };
    }

    // A source that has no parts of a name gives the whole as given and as family name; "Chen Chen" is one of two words.
    private static bool IsDoubled(string text)
    {
        var half = text.Length / 2;
        if (text.Length % 2 == 0 || text[half] != ' ') return false;
        var first = text.AsSpan(0, half);
        return first.Contains(' ') && first.SequenceEqual(text.AsSpan(half + 1));
    }

    // What programs write for nothing, and the "and" of a list that was cut at commas. Nan is a given name as well.
    private static bool IsNoName(List<string> words, int at) => words[at] switch
    {
        "None" or "NaN" or "null" or "NULL" or "N/A" or "and" => words.Count > 1,
        "nan" => at > 0 && !words[at - 1].EndsWith(','),
        var word => !word.Any(char.IsLetterOrDigit),
    };

    [GeneratedRegex(@"<sup>.*?</sup>|</?[a-z]{1,6}/?>", AnyCase | RegexOptions.Singleline)]
    private static partial Regex Tag();

    [GeneratedRegex(@"[<(\[{]?(?:mailto:)?(?<owner>[A-Za-z0-9][\w.+-]{0,63})@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,5}[>)\]}]?")]
    private static partial Regex Address();

    [GeneratedRegex(@"\s*[(（\[【](?<inside>[^()（）\[\]【】]*)[)）\]】]$")]
    private static partial Regex Bracket();

    [GeneratedRegex(@"^(?:(?:he|she|they|him|her|them|his|hers|theirs|any|all)(?:\s*/\s*|$)){2,4}$", AnyCase)]
    private static partial Regex Pronouns();

    [GeneratedRegex(@"^[A-Z]{2,6}(?:[ -][A-Z][\w]*)*$")]
    private static partial Regex Acronym();

    // What programs write for nothing, and the "and" of a list that was cut at commas.
    [GeneratedRegex(@"(?:^|\s)(?:None|NaN|null|NULL|N/A|and)(?:\s|$)|\snan$")]
    private static partial Regex Filler();
}
