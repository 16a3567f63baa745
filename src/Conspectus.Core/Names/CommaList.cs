using System.Text.RegularExpressions;
using Conspectus.Core.Text;

namespace Conspectus.Core.Names;

/// <summary>Tells whether commas part people or the names of one person.</summary>
/// <param name="Names">One name a person.</param>
/// <param name="Reason">How it was read, in a sentence.</param>
/// <param name="IsCertain">Whether no other reading is likely.</param>
internal sealed partial record CommaList(IReadOnlyList<string> Names, string Reason, bool IsCertain)
{
    private const string AtCommas = "It was split at commas.";
    private const string AtCommasAndAnd = "It was split at commas and “and”.";
    private const string Inverted = "It was read as “Family, Given” and split at “and”.";
    private const string Pair = "It was read as one name, “Family, Given”.";
    private const string Pairs = "It was read as “Family, Given, Family, Given”.";

    /// <summary>The people of a text.</summary>
    /// <param name="pieces">What stands between its "and".</param>
    /// <param name="whole">The text.</param>
    public static CommaList Read(IReadOnlyList<string> pieces, string whole)
    {
        var parts = pieces.Select(Parts).ToList();
        if (IsOneTeam(parts)) return new CommaList([whole], "It names a team.", true);
        if (parts.Count == 1) return OfCommas(parts[0]);
        // The last name of "A, B and C" has no comma, and there is no other "and". "A, B and C, D" and "A and B, C and D" are BibTeX's.
        if (parts.Count == 2 && parts[1].Count == 1) return OfSentence(parts[0], parts[1][0]);
        var pairs = parts.Where(p => p.Count == 2).ToList();
        if (pairs.Count > 0 && pairs.All(p => p.All(IsFullName)))
            return new CommaList([.. parts.SelectMany(p => p)], AtCommasAndAnd, pairs.Count < parts.Count);
        if (parts.All(p => p.Count <= 2))
            return new CommaList([.. parts.Select(Join)], pairs.Count > 0 ? Inverted : "It was split at “and”.", true);
        var lists = parts.ConvertAll(OfCommas);
        var reason = lists.All(l => l.Reason is Pairs or Pair) ? Pairs : AtCommasAndAnd;
        return new CommaList([.. lists.SelectMany(l => l.Names)], reason, lists.All(l => l.IsCertain));
    }

    // "A, B and C"
    private static CommaList OfSentence(List<string> parts, string last)
    {
        if (parts.Count == 2 && IsFamily(parts[0]) && !parts[1].Contains(' ')) return new CommaList([Join(parts), last], Inverted, false);
        var list = OfCommas(parts);
        if (parts.Count > 1 && list.Reason == Pairs) return new CommaList([.. list.Names, last], Pairs, false);
        return new CommaList([.. parts, last], AtCommasAndAnd, parts.All(IsFullName) && (IsFullName(last) || NameParser.IsOthers(last)));
    }

    private static CommaList OfCommas(List<string> parts)
    {
        if (parts.Count == 1) return new CommaList(parts, "It names one author.", true);
        if (parts.Any(p => Script.IsEastAsian(p) && p.Length > 2)) return new CommaList(parts, AtCommas, true);
        var families = parts.Where((_, i) => i % 2 == 0).ToList();
        var givens = parts.Where((_, i) => i % 2 == 1).ToList();
        var isEven = families.Count == givens.Count;
        if (isEven && givens.All(Initials().IsMatch) && !families.Any(Initials().IsMatch))
            return new CommaList(InPairs(parts), parts.Count == 2 ? Pair : Pairs, true);
        if (parts.All(InitialsLast().IsMatch) && 2 * parts.Count(InitialLast().IsMatch) >= parts.Count)
        {
            var turned = parts.ConvertAll(p => InitialsLast().Replace(p, "${family}, ${given}"));
            return new CommaList(turned, "It was split at commas and read as “Family Initials”.", true);
        }

        if (isEven && families.All(IsFamily))
            return new CommaList(InPairs(parts), parts.Count == 2 ? Pair[..^1] + "; it may be two." : Pairs, false);
        return new CommaList(parts, AtCommas, parts.All(IsFullName));
    }

    // What commas part, a suffix left with its name, figures and signs alone left out.
    private static List<string> Parts(string piece)
    {
        var parts = new List<string>();
        foreach (var part in Separators.Split(piece, Separators.Comma).Where(p => p.Any(char.IsLetter)))
        {
            if (parts.Count > 0 && (NameWords.IsSuffix(part) || OrganisationEnd().IsMatch(part))) parts[^1] += ", " + part;
            else parts.Add(part);
        }

        return parts.Count > 0 ? parts : [piece];
    }

    // "Organization for Trees, Shrubs and Herbs": a team's name goes on with words, not with names.
    private static bool IsOneTeam(List<List<string>> parts)
    {
        var all = parts.SelectMany(p => p).ToList();
        if (all.Count == 1) return false;
        return (TeamOf().IsMatch(all[0]) && all[0].Split(' ').Any(NameWords.IsTeamNoun) && all[1..].All(p => !p.Contains(' ')))
            || (OrganisationEnd().IsMatch(all[^1].Split(", ")[^1]) && all.All(p => !p.Split(", ")[0].Contains(' ')))
            || (all.Count == 2 && parts.Count == 1 && TeamLast().IsMatch(all[0]));
    }

    private static List<string> InPairs(List<string> parts) => [.. parts.Chunk(2).Select(p => string.Join(", ", p))];

    private static string Join(List<string> parts) => string.Join(", ", parts);

    // "van der Sample", "Sample", "Sample, Jr."
    private static bool IsFamily(string part)
    {
        var words = part.Split(", ")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        return !Script.IsEastAsian(part) && words.Length > 0
            && words[..^1].All(w => NameWords.IsSmall(w) && NameWords.IsParticle([w, words[^1]], 0));
    }

    private static bool IsFullName(string part) => part.Contains(' ') && !IsFamily(part);

    [GeneratedRegex(@"^(?:\p{Lu}\p{M}*(?:\.|\b)[\s.-]*){1,4}$")]
    private static partial Regex Initials();

    [GeneratedRegex(@"^(?<family>.*\p{Ll}\S*) (?<given>\p{Lu}{1,3})$")]
    private static partial Regex InitialsLast();

    [GeneratedRegex(@" \p{Lu}$")]
    private static partial Regex InitialLast();

    [GeneratedRegex(@"^(?:Inc|LLC|Ltd|Corp|GmbH|Co)\.?$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex OrganisationEnd();

    [GeneratedRegex(@" (?:for|of|on|in|the) ")]
    private static partial Regex TeamOf();

    [GeneratedRegex(@"\b(?:Team|Collaboration|Consortium|Group)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TeamLast();
}
