using System.Text.RegularExpressions;
using Conspectus.Core.Text;

namespace Conspectus.Core.Names;

/// <summary>Takes names apart.</summary>
internal static partial class NameParser
{
    /// <summary>The parts of a name.</summary>
    public static PersonName Parse(string name) => Parse(name, bracketsAreInstitutions: false, out _);

    /// <summary>The parts of a name.</summary>
    /// <param name="name">The name as the source has it.</param>
    /// <param name="bracketsAreInstitutions">Whether brackets at its end hold an institution even where that looks like a name.</param>
    /// <param name="institution">The institution that stood in brackets behind it, or null.</param>
    public static PersonName Parse(string name, bool bracketsAreInstitutions, out string? institution)
    {
        institution = null;
        if (Literal(name) is { } literal) return OfLiteral(NameText.Clean(literal).Text);
        var comma = name.IndexOf("},", StringComparison.Ordinal);
        if (comma > 0 && Literal(name[..(comma + 1)]) is { } family)
            return Inverted(Split(new PersonName(), NameText.Clean(family).Text), Parts(NameText.Clean(name[(comma + 2)..]).Text));
        (var clean, institution) = NameText.Clean(name, bracketsAreInstitutions);
        return OfClean(clean);
    }

    /// <summary>The parts of a name in reading order whose family name is known.</summary>
    public static PersonName WithFamily(string name, string family)
    {
        if (name == family) return OfLiteral(name);
        if (name.StartsWith(family + ' ', StringComparison.Ordinal))
            return Split(new PersonName { Given = name[(family.Length + 1)..], FamilyFirst = true }, family);
        var end = name.LastIndexOf(' ');
        var suffix = end > 0 && NameWords.IsSuffix(name[(end + 1)..]) ? name[(end + 1)..] : "";
        var bare = suffix.Length > 0 ? name[..end].TrimEnd(',') : name;
        return bare.EndsWith(' ' + family, StringComparison.Ordinal)
            ? Split(new PersonName { Given = bare[..^(family.Length + 1)], Suffix = suffix }, family)
            : Parse(name);
    }

    /// <summary>Whether a clean name is that of a team.</summary>
    public static bool IsTeam(string clean) => clean.Contains(' ') && clean.Split(' ').Any(NameWords.IsTeamNoun);

    /// <summary>Whether a clean name stands for authors who are not named.</summary>
    public static bool IsOthers(string clean) => Others().IsMatch(clean);

    private static PersonName OfLiteral(string clean) => Named(clean) ?? Split(new PersonName(), clean);

    private static PersonName? Named(string clean) =>
        IsOthers(clean) ? Whole(clean, NameKind.Others) : IsTeam(clean) || HoldsAnd(clean) ? Whole(clean, NameKind.Team) : null;

    // "Barnes and Noble": whatever it names, it is not one person.
    private static bool HoldsAnd(string clean) =>
        clean.Split(' ').Any(w => w == "&" || w.Equals("and", StringComparison.OrdinalIgnoreCase));

    private static PersonName OfClean(string clean)
    {
        if (Named(clean) is { } named) return named;
        var parts = Parts(clean);
        return parts.Count switch
        {
            0 => new PersonName(),
            1 => InReadingOrder(parts[0]),
            2 when NameWords.IsSuffix(parts[1]) && (parts[0].Contains(' ') || !MayBeInitials().IsMatch(parts[1])) =>
                InReadingOrder(parts[0]) with { Suffix = parts[1] },
            _ => Inverted(Split(new PersonName(), parts[0]), parts[1..]),
        };
    }

    // What stands behind the family name and its comma: given names, and a suffix before or behind them.
    private static PersonName Inverted(PersonName family, List<string> rest)
    {
        var suffix = rest.Find(NameWords.IsSuffix);
        var given = string.Join(' ', rest.Where(p => p != suffix)).Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (suffix is null && given.Count > 1 && NameWords.IsSuffix(given[^1]))
        {
            suffix = given[^1];
            given.RemoveAt(given.Count - 1);
        }

        // "Schaar, Mihaela van der"
        var start = given.Count;
        while (start > 1 && NameWords.IsSmall(given[start - 1]) && NameWords.IsParticle([.. given, family.Family], start - 1)) start--;
        return family with
        {
            Given = string.Join(' ', given[..start]),
            Particle = string.Join(' ', [.. given[start..], .. family.Particle.Split(' ', StringSplitOptions.RemoveEmptyEntries)]),
            Suffix = suffix ?? family.Suffix,
            FamilyFirst = given.Count > 0 && given.Append(family.Family).All(Script.IsEastAsian),
        };
    }

    private static PersonName InReadingOrder(string name)
    {
        var words = name.Split(' ').ToList();
        var suffix = "";
        if (words.Count > 1 && NameWords.IsSuffix(words[^1]))
        {
            suffix = words[^1];
            words.RemoveAt(words.Count - 1);
        }

        // "Jake Zhao (Junbo)" is called Junbo, not a Junbo.
        var called = words[^1].EndsWith(')') ? words.FindLastIndex(w => w.StartsWith('(')) : -1;
        if (called > 0)
        {
            var bare = InReadingOrder(string.Join(' ', words[..called]));
            return bare with { Given = $"{bare.Given} {string.Join(' ', words[called..])}".Trim(), Suffix = suffix };
        }

        if (words.Count > 1 && words.All(Script.IsEastAsian)) return EastAsian(words) with { Suffix = suffix };
        if (words.Count == 2 && Initial().IsMatch(words[1]) && words[0].Length > 1 && !Initial().IsMatch(words[0]))
            return new PersonName { Family = words[0], Given = words[1], FamilyFirst = true, Suffix = suffix };
        var start = FamilyStart(words);
        return Split(new PersonName { Given = string.Join(' ', words[..start]), Suffix = suffix }, string.Join(' ', words[start..]));
    }

    private static int FamilyStart(List<string> words)
    {
        var start = words.Count - 1;
        if (start > 1 && NameWords.IsDescendant(words[start]) && !Initial().IsMatch(words[start - 1])) start--;
        while (start > 0)
        {
            if (start > 1 && NameWords.IsJoiner(words, start - 1) && !Initial().IsMatch(words[start - 2])) start -= 2;
            else if (NameWords.IsJoiner(words, start - 1)) start--;
            else if (MayBegin(words, start - 1)) start--;
            else break;
        }

        return start;
    }

    // The first word is a given name, unless it is small or a small particle follows: "van Gogh", "Van den Broeck".
    private static bool MayBegin(List<string> words, int at)
    {
        if (!NameWords.IsParticle(words, at) && !NameWords.IsPrefix(words, at)) return false;
        if (at > 0) return true;
        var isSmall = NameWords.IsSmall(words[0]) && !words.All(NameWords.IsSmall);
        return isSmall || (words.Count > 2 && NameWords.IsSmall(words[1]) && NameWords.IsParticle(words, 1));
    }

    private static PersonName Split(PersonName name, string surname)
    {
        var words = surname.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToList();
        if (words.Count > 1 && NameWords.IsSuffix(words[^1]) && name.Suffix.Length == 0)
        {
            name = name with { Suffix = words[^1] };
            words.RemoveAt(words.Count - 1);
        }

        var start = 0;
        while (start < words.Count - 1 && NameWords.IsParticle(words, start)) start++;
        return name with { Particle = string.Join(' ', words[..start]), Family = string.Join(' ', words[start..]) };
    }

    // Family name first, as these languages write it; but 振辉 叶 was turned around, as a name of two characters before a family name of one
    // shows.
    private static PersonName EastAsian(List<string> words) =>
        words.Count == 2 && NameWords.IsHanFamily(words[1]) && !NameWords.IsHanFamily(words[0]) && words[0].Length is 1 or 2
            ? new PersonName { Given = words[0], Family = words[1] }
            : new PersonName { Family = words[0], Given = string.Join(' ', words[1..]), FamilyFirst = true };

    private static PersonName Whole(string name, NameKind kind) => new() { Kind = kind, Family = name };

    private static List<string> Parts(string clean) =>
        [.. clean.Split([',', '，'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];

    // What one pair of braces holds, where nothing stands outside of it.
    private static string? Literal(string name)
    {
        var text = name.Trim();
        if (text.Length < 3 || text[0] != '{' || text[^1] != '}') return null;
        var depth = 0;
        for (var i = 0; i < text.Length; i++)
        {
            depth += text[i] switch { '{' => 1, '}' => -1, _ => 0 };
            if (depth == 0) return i == text.Length - 1 ? text[1..^1] : null;
        }

        return null;
    }

    [GeneratedRegex(@"^(?:(?:and\s+)?(?:others|et\.?\s*al\.?|u\.\s?a\.))$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Others();

    // "Wagner, M.D." names no doctor.
    [GeneratedRegex(@"^[IVXMD.]+$")]
    private static partial Regex MayBeInitials();

    // "I", "A.", "J.-L.", "A.B."
    [GeneratedRegex(@"^\p{Lu}(?:\.?-?\p{Lu}\.)*\.?$")]
    private static partial Regex Initial();
}
