using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Prose;

/// <summary>How running text calls the authors of a paper.</summary>
public static class AuthorNames
{
    /// <summary>"Yao", "Yao and Li", "Yao et al."; "The authors" where the source names none.</summary>
    public static string InText(Paper paper)
    {
        var named = paper.Authors.Select(PersonName.Of).Where(p => p.Kind != NameKind.Others).ToList();
        if (named.Count == 0) return "The authors";
        if (named.Count < paper.Authors.Count || named.Count > 2) return $"{Called(named[0])} et al.";
        return named.Count == 1 ? Called(named[0]) : $"{Called(named[0])} and {Called(named[1])}";
    }

    /// <summary>All names in reading order; beyond <paramref name="most"/> the rest is counted: "A, B and 12 others".</summary>
    public static string Everyone(Paper paper, int most = 12)
    {
        var names = paper.Authors.Select(PersonName.Of).Where(p => p.Kind != NameKind.Others).Select(p => p.Display).ToList();
        var more = names.Count > 0 && names.Count < paper.Authors.Count ? " et al." : "";
        if (names.Count > most) names = [.. names.Take(most - 1), $"{names.Count - most + 1} others"];
        if (names.Count < 2) return string.Concat(names) + more;
        return string.Join(", ", names[..^1]) + (more.Length > 0 ? ", " : " and ") + names[^1] + more;
    }

    // Some sources write family names in capitals: "Cyrille KONE", "DE LA CRUZ".
    private static string Called(PersonName name)
    {
        var surname = name.Surname;
        var inCapitals = name.Kind == NameKind.Person && surname.Length > 1 && surname.Any(char.IsUpper) && !surname.Any(char.IsLower)
            && (surname.Length > 3 || name.Given.Any(char.IsLower));
        return inCapitals
            ? string.Concat(surname.Select((c, i) => i > 0 && char.IsLetter(surname[i - 1]) ? char.ToLowerInvariant(c) : c))
            : surname;
    }
}
