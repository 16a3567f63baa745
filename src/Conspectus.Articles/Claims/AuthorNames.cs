using Conspectus.Core.Citations;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Claims;

/// <summary>How running text calls the authors of a paper.</summary>
public static class AuthorNames
{
    /// <summary>"Yao", "Yao and Li", "Yao et al."; "The authors" where the source names none.</summary>
    public static string InText(Paper paper)
    {
        var families = paper.Authors.Take(2).Select(a => Family(a.Name)).ToList();
        return paper.Authors.Count switch
        {
            0 => "The authors",
            1 => families[0],
            2 => $"{families[0]} and {families[1]}",
            _ => $"{families[0]} et al.",
        };
    }

    /// <summary>All names in reading order; beyond <paramref name="most"/> the rest is counted: "A, B and 12 others".</summary>
    public static string Everyone(Paper paper, int most = 12)
    {
        var names = paper.Authors.Select(a => a.Name).ToList();
        if (names.Count > most) names = [.. names.Take(most - 1), $"{names.Count - most + 1} others"];
        return names.Count switch { 0 => "", 1 => names[0], _ => string.Join(", ", names[..^1]) + " and " + names[^1] };
    }

    // Some sources shout: "Cyrille KONE", "DE LA CRUZ".
    private static string Family(string name)
    {
        var (given, family) = PersonName.Parse(name);
        var shouts = family.Length > 1 && family.Any(char.IsUpper) && !family.Any(char.IsLower) && (family.Length > 3 || given.Any(char.IsLower));
        return shouts ? string.Concat(family.Select((c, i) => i > 0 && char.IsLetter(family[i - 1]) ? char.ToLowerInvariant(c) : c)) : family;
    }
}
