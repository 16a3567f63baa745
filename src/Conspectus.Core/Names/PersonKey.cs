using Conspectus.Core.Text;

namespace Conspectus.Core.Names;

/// <summary>
/// A name in the forms in which names are compared: "Bengio, Yoshua", "Y. Bengio" and "Yoshua Bengio" may be one person, Schoelkopf is
/// Schölkopf.
/// </summary>
public sealed class PersonKey
{
    private readonly IReadOnlyList<string> _given;

    private PersonKey(PersonName name)
    {
        var isPerson = name.Kind == NameKind.Person;
        Folded = Folding.Words(name.Display);
        Families = isPerson ? [.. Spellings(name.Family).Select(f => f[(f.LastIndexOf(' ') + 1)..]).Distinct()] : [Folded];
        _given = isPerson ? [.. Spellings(name.Given)] : [];
    }

    /// <summary>
    /// The name in reading order, folded: "yoshua bengio". Equal for names that differ in case, accents, dashes and order only.
    /// </summary>
    public string Folded { get; }

    /// <summary>
    /// The last words of the family name, folded, in each spelling: "scholkopf" and "schoelkopf". Of a team the whole name.
    /// </summary>
    public IReadOnlyList<string> Families { get; }

    // Made when asked for: an import holds the authors of every paper.
    private string Words => string.Join(' ', Folded.Split(' ').Order(StringComparer.Ordinal));

    private string Letters => Joined(Folded);

    /// <summary>Names that may be of one person share one of these: words, letters, or family name with an initial.</summary>
    internal IEnumerable<string> Keys =>
    [
        "=" + Words, "=" + Letters,
        .. Families.SelectMany(f => _given.Where(g => g.Length > 0).Select(g => $"{f} {g[0]}")).Distinct(),
    ];

    /// <summary>The key of a name.</summary>
    public static PersonKey Of(PersonName name) => new(name);

    /// <summary>The key of a name as a source writes it.</summary>
    public static PersonKey Of(string name) => new(PersonName.Parse(name));

    /// <summary>
    /// Whether two names may be of one person: the same words in any order, or the same family name and first given names of which one may
    /// be cut to its initial.
    /// </summary>
    public bool MayBe(PersonKey other) =>
        Folded == other.Folded || (Folded.Length == other.Folded.Length && Words == other.Words) || Letters == other.Letters
        || (Families.Any(other.Families.Contains) && _given.Any(g => other._given.Any(o => Agree(g, o))));

    private static bool Agree(string one, string other)
    {
        if (one.Length == 0 || other.Length == 0) return false;
        var x = First(one);
        var y = First(other);
        // "Wei-Lun" is "Weilun".
        return x.SequenceEqual(y) || (x[0] == y[0] && (x.Length == 1 || y.Length == 1)) || Joined(one) == Joined(other);
    }

    private static string Joined(string words) => words.Replace(" ", "", StringComparison.Ordinal);

    private static ReadOnlySpan<char> First(string words) => words.IndexOf(' ') is > 0 and var end ? words.AsSpan(0, end) : words;

    private static IEnumerable<string> Spellings(string text)
    {
        yield return Folding.Words(text);
        var otherwise = SpecialLetters.SpellOtherwise(text);
        if (!ReferenceEquals(otherwise, text)) yield return Folding.Words(otherwise);
    }
}
