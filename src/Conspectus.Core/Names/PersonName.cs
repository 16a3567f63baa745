using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Core.Names;

/// <summary>A name in a list of authors, in its parts. The specification is <c>docs/names.md</c>; its rows are tests.</summary>
/// <remarks>The parts are plain text: TeX, signs of footnotes, addresses and invisible characters of the source are gone.</remarks>
public sealed record PersonName
{
    /// <summary>What the name stands for.</summary>
    public NameKind Kind { get; init; }

    /// <summary>The given names, possibly empty.</summary>
    public string Given { get; init; } = "";

    /// <summary>What stands before the family name without being sorted by everywhere: "van der", "de la"; mostly empty.</summary>
    public string Particle { get; init; } = "";

    /// <summary>
    /// The family name without its particle; the whole name where it has no parts; empty only for a name without a letter.
    /// </summary>
    public string Family { get; init; } = "";

    /// <summary>"Jr.", "III"; mostly empty.</summary>
    public string Suffix { get; init; } = "";

    /// <summary>Whether the family name comes first in running text too, as in 山田 太郎.</summary>
    public bool FamilyFirst { get; init; }

    /// <summary>
    /// The name of a person in reading order, or one written "Family, Given", or a team's. Never throws; linear in the length.
    /// </summary>
    public static PersonName Parse(string name) => NameParser.Parse(name);

    /// <summary>The name of an author, whose family name the source may have told.</summary>
    public static PersonName Of(Author author) =>
        author.Family is { } family ? NameParser.WithFamily(author.Name, family) : NameParser.Parse(author.Name);

    /// <summary>The family name with its particle, as running text calls a person: "van der Schaar".</summary>
    public string Surname => Join(Particle, Family);

    /// <summary>The name in reading order.</summary>
    public string Display => FamilyFirst ? Join(Surname, Given, Suffix) : Join(Given, Surname, Suffix);

    /// <summary>The name with the family name first: "King, Jr., Samuel Luther"; <see cref="Parse"/> reads it back.</summary>
    /// <remarks>
    /// A name without parts stands in braces if it has several words or a comma, and so does a family name in which BibTeX would see a
    /// particle: "{Ortega y Gasset}, José".
    /// </remarks>
    public string Inverted => Invert(part => part);

    /// <summary>The key by which lists are sorted: family name with particle, then given names and suffix, folded.</summary>
    public string SortKey => $"{Folding.Words(Surname)}  {Folding.Words(Join(Given, Suffix))}";

    /// <summary>
    /// The part of citation keys: the family name with its particle, of a team its first telling word; ASCII, possibly empty.
    /// </summary>
    public string CitationKeyPart => Kind switch
    {
        NameKind.Others => "",
        NameKind.Team => Family.Split(' ').Select(Folding.Key).FirstOrDefault(w => w.Length > 0 && w != "the") ?? "",
        _ => Folding.Key(Surname),
    };

    /// <summary>The inverted name with each part written by <paramref name="write"/>.</summary>
    internal string Invert(Func<string, string> write)
    {
        if (Kind == NameKind.Others) return "others";
        if (Kind == NameKind.Team || Given.Length == 0)
        {
            var whole = Join(Surname, Suffix);
            return Kind == NameKind.Team || whole.AsSpan().ContainsAny(' ', ',') ? "{" + write(whole) + "}" : write(whole);
        }

        // BibTeX takes a small word for a particle, wherever in the family name it stands.
        var family = Family.Split(' ')[..^1].Any(NameWords.IsSmall) ? "{" + write(Family) + "}" : write(Family);
        return string.Join(", ", new[] { Join(write(Particle), family), write(Suffix), write(Given) }.Where(p => p.Length > 0));
    }

    private static string Join(params IEnumerable<string> parts) => string.Join(' ', parts.Where(p => p.Length > 0));
}
