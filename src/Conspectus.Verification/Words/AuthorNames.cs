using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Verification.Words;

/// <summary>What an article may call the authors of a paper.</summary>
internal static class AuthorNames
{
    /// <summary>"Yao", "Yao and Li" or "Yao et al."; "The authors" where no one is named.</summary>
    public static string Short(Paper paper)
    {
        var people = paper.Authors.Select(PersonName.Of).ToList();
        var named = people.FindAll(p => p.Kind != NameKind.Others);
        return named switch
        {
            [] => "The authors",
            [var one] when people.Count == 1 => Spoken(one),
            [var one, var two] when people.Count == 2 => $"{Spoken(one)} and {Spoken(two)}",
            [var first, ..] => $"{Spoken(first)} et al.",
        };
    }

    /// <summary>Every name in reading order, of more than twelve the first eleven and the number of the others.</summary>
    public static string Long(Paper paper)
    {
        var people = paper.Authors.Select(PersonName.Of).ToList();
        List<string> names = [.. people.Where(p => p.Kind != NameKind.Others).Select(p => p.Display)];
        var isCut = names.Count < people.Count && names.Count > 0;
        if (names.Count > 12) names = [.. names[..11], $"{names.Count - 11} others"];
        if (isCut) return string.Join(", ", names) + " et al.";
        return names.Count < 2 ? string.Concat(names) : $"{string.Join(", ", names[..^1])} and {names[^1]}";
    }

    // A family name that the source has in capitals is written as any other name: "KONE" as "Kone".
    private static string Spoken(PersonName person)
    {
        var name = person.Surname;
        var letters = name.Where(char.IsLetter).ToList();
        var isLoud = person.Kind == NameKind.Person && name.Length > 1 && letters.Exists(char.IsUpper) && !letters.Exists(char.IsLower)
            && (name.Length > 3 || person.Given.Any(char.IsLower));
        if (!isLoud) return name;
        var quiet = name.ToCharArray();
        for (var i = 1; i < quiet.Length; i++)
        {
            if (char.IsLetter(name[i]) && char.IsLetter(name[i - 1])) quiet[i] = char.ToLowerInvariant(name[i]);
        }

        return new string(quiet);
    }
}
