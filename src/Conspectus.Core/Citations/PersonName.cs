namespace Conspectus.Core.Citations;

/// <summary>A person's name split the way bibliographies need it.</summary>
/// <param name="Given">The given names, possibly empty.</param>
/// <param name="Family">The family name with its particle, such as "van der Schaar".</param>
public sealed record PersonName(string Given, string Family)
{
    private static readonly HashSet<string> Particles = new(StringComparer.OrdinalIgnoreCase)
    {
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "du", "la", "le", "ter", "ten", "el", "al", "bin", "ibn", "zu", "zur",
    };

    private static readonly HashSet<string> Suffixes = new(StringComparer.OrdinalIgnoreCase) { "Jr", "Jr.", "Sr", "Sr.", "II", "III", "IV" };

    /// <summary>Splits a name in reading order, or one written "Family, Given".</summary>
    /// <remarks>A lower-case particle before the last word belongs to the family name; a suffix such as "Jr." stays with it.</remarks>
    public static PersonName Parse(string name)
    {
        var comma = name.IndexOf(',');
        if (comma > 0 && !Suffixes.Contains(name[(comma + 1)..].Trim()))
            return new PersonName(name[(comma + 1)..].Trim(), name[..comma].Trim());
        var words = name.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (words.Length == 0) return new PersonName("", "");
        var start = words.Length - 1;
        if (start > 0 && Suffixes.Contains(words[start])) start--;
        while (start > 1 && Particles.Contains(words[start - 1]) && char.IsLower(words[start - 1][0])) start--;
        // "Van den Broeck": a capital particle belongs to the name when small ones follow it.
        if (start > 1 && char.IsLower(words[start][0]) && Particles.Contains(words[start - 1])) start--;
        return new PersonName(string.Join(' ', words[..start]), string.Join(' ', words[start..]));
    }

    /// <summary>"Family, Given", as BibTeX wants it.</summary>
    public string Inverted => Given.Length == 0 ? Family : $"{Family}, {Given}";
}
