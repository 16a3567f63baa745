using System.Collections.Frozen;

namespace Conspectus.Core.Names;

/// <summary>The words of which names are built, beside the names themselves: the table <c>NameWords.tsv</c>.</summary>
internal static class NameWords
{
    private static readonly ILookup<string, string> Table = Load();
    private static readonly FrozenSet<string> Particles = Set("particle");
    private static readonly FrozenSet<string> CapitalParticles = Set("capital-particle");
    private static readonly FrozenSet<string> SmallGiven = Set("small-given");
    private static readonly FrozenSet<string> CapitalGiven = Set("capital-given");
    private static readonly FrozenSet<string> Prefixes = Set("prefix");
    private static readonly FrozenSet<string> Joiners = Set("joiner");
    private static readonly FrozenSet<string> Suffixes = Table["suffix"].ToFrozenSet(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Descendants = Set("descendant");
    private static readonly FrozenSet<string> TeamNouns = Set("team");
    private static readonly FrozenSet<string> Institutions = Set("institution");
    private static readonly FrozenSet<string> EastAsianFamilies = Set("east-asian-family");
    private static readonly FrozenSet<string> VietnameseFamilies = Set("vietnamese-family");
    private static readonly FrozenSet<string> HanFamilies = Set("han-family");

    /// <summary>Whether a word is written in small letters: its first letter is one.</summary>
    public static bool IsSmall(string word) => word.FirstOrDefault(char.IsLetter) is var first && char.IsLower(first);

    /// <summary>Whether the word at <paramref name="at"/> is a particle of the family name that ends <paramref name="words"/>.</summary>
    public static bool IsParticle(IReadOnlyList<string> words, int at)
    {
        var word = words[at];
        var small = IsSmall(word);
        if (!(small ? Particles : CapitalParticles).Contains(word) || IsJoiner(words, at)) return false;
        if (!(small ? SmallGiven : CapitalGiven).Contains(word)) return true;
        if (EastAsianFamilies.Contains(words[^1]) || words.Any(VietnameseFamilies.Contains)) return false;
        return at > 0 || !words.Skip(1).All(IsSmall); // "bin xia" tells nothing
    }

    /// <summary>Whether the word at <paramref name="at"/> begins a family name as a part of it.</summary>
    public static bool IsPrefix(IReadOnlyList<string> words, int at) =>
        (Prefixes.Contains(words[at]) && words[at] != "MC" && !EastAsianFamilies.Contains(words[^1]))
        || (words[at] is [var letter and ('d' or 'l'), '\'' or '’', var next, ..] && char.IsLower(letter) && char.IsUpper(next));

    /// <summary>Whether the word at <paramref name="at"/> joins two family names.</summary>
    public static bool IsJoiner(IReadOnlyList<string> words, int at) =>
        at > 0 && at < words.Count - 1 && Joiners.Contains(words[at]) && IsSmall(words[at]) && !words.All(IsSmall);

    /// <summary>Whether a word follows a name as "Jr." does.</summary>
    public static bool IsSuffix(string word) => Suffixes.Contains(word);

    /// <summary>Whether a family name goes on before this last word.</summary>
    public static bool IsDescendant(string word) => Descendants.Contains(word);

    /// <summary>Whether a word is only found in names of teams and institutions.</summary>
    public static bool IsTeamNoun(string word) => TeamNouns.Contains(word.Trim(',', ';', '(', ')'));

    /// <summary>Whether a word tells of an institution behind a name.</summary>
    public static bool IsInstitution(string word) => IsTeamNoun(word) || Institutions.Contains(word.Trim(',', ';', '(', ')'));

    /// <summary>Whether a text is a Chinese family name of one character.</summary>
    public static bool IsHanFamily(string word) => HanFamilies.Contains(word);

    private static FrozenSet<string> Set(string kind) => Table[kind].ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    private static ILookup<string, string> Load()
    {
        using var stream = typeof(NameWords).Assembly.GetManifestResourceStream("Conspectus.Core.Names.NameWords.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))
            .SelectMany(f => f[1].Split(' ').Select(w => (Kind: f[0], Word: w))).ToLookup(w => w.Kind, w => w.Word);
    }
}
