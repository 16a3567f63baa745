using System.Net;
using System.Text.RegularExpressions;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Names;

/// <summary>Splits one text into the people it names.</summary>
public static partial class AuthorList
{
    // In the order of their strength: what separates people where several of them stand in a cell.
    private static readonly (string Shown, Func<string, int, int> LengthAt)[] Strong =
    [
        ("|", (text, at) => text[at] == '|' ? 1 : 0),
        (";", (text, at) => text[at] is ';' or '；' ? 1 : 0),
        ("·", (text, at) => text[at] is '·' or '⋅' or '•' or '∙' && text.AsSpan(at - Math.Min(at, 1)) is [' ', _, ' ', ..] ? 1 : 0),
    ];

    /// <summary>
    /// The people in a cell, by whatever separates them: "|", ";", "·", ends of lines, "and", commas, or a list as a program prints it.
    /// </summary>
    /// <remarks>
    /// Names are read as <see cref="PersonName"/> reads them and given in reading order; an institution in brackets becomes the author's. A
    /// comma parts people ("Ada Example, Bo Sample") or the names of one ("Example, Ada and Sample, Bo"): which of the two is told by the
    /// other names of the cell. Never throws; linear in the length.
    /// </remarks>
    /// <param name="cell">The text as the source has it.</param>
    public static AuthorSplit Split(string cell)
    {
        var text = cell.Contains('&') ? WebUtility.HtmlDecode(cell) : cell;
        text = text.Trim();
        if (text.Length == 0 || Missing().IsMatch(text)) return new AuthorSplit([], "It is blank.", true);
        if (ListLiteral.Read(text) is { } items) return new AuthorSplit(Authors(items), "It was read as a list.", true);
        if (text is ['[', .. var inner, ']'] && !inner.AsSpan().ContainsAny('[', ']')) text = inner;
        foreach (var (shown, lengthAt) in Strong)
        {
            var pieces = Separators.Split(text, lengthAt);
            if (pieces.Count > 1 || (pieces.Count == 1 && pieces[0].Length < text.Length))
                return new AuthorSplit(Authors(Inside(pieces)), $"It was split at “{shown}”.", true);
        }

        var lines = text.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (lines.Length > 1 && lines[..^1].All(l => !GoesOn().IsMatch(l)))
            return new AuthorSplit(Authors(Inside(lines)), "It was split at the ends of lines.", true);
        var people = CommaList.Read(Separators.Split(text, Separators.And).ConvertAll(p => p.TrimEnd(',')), text);
        return new AuthorSplit(Authors(people.Names), people.Reason, people.IsCertain);
    }

    /// <summary>
    /// The authors that one entry of a list names: one, but for "Ada Example and Bo Sample", which a source took for one name.
    /// </summary>
    internal static IReadOnlyList<Author> Entry(Author author)
    {
        var pieces = Separators.Split(author.Name, (text, at) => text[at] == ';' ? 1 : Separators.And(text, at));
        if (pieces.Count > 1 && !NameParser.IsTeam(author.Name) && pieces.All(p => p.Contains(' ') && !p.Contains(',')))
            return Authors(pieces);
        return [.. Authors([author.Name]).Select(
            a => a with { Institution = author.Institution ?? a.Institution, Family = author.Family ?? a.Family })];
    }

    // "Ada Example, University of Trees; Bo Sample, Shrubs": what stands behind the comma is an institution if one of them is, or if two
    // are the same.
    private static IEnumerable<string> Inside(IReadOnlyList<string> pieces)
    {
        var behind = pieces.Select(p => p.Split(',', 2, StringSplitOptions.TrimEntries)).ToList();
        var told = behind.Where(b => b.Length == 2 && b[0].Contains(' ') && !NameParser.IsTeam(b[0]) && !b[1].Contains('(')).ToHashSet();
        var areInstitutions = told.Any(b => b[1].Split(' ').Any(NameWords.IsInstitution))
            || told.Select(b => b[1]).Where(b => b.Contains(' ')).CountBy(b => b).Any(c => c.Value > 1);
        return behind.Select((b, i) => areInstitutions && told.Contains(b) ? $"{b[0]} ({b[1]})" : pieces[i]);
    }

    private static List<Author> Authors(IEnumerable<string> names)
    {
        var all = names.ToList();
        // Brackets behind several names of a cell are institutions; behind one they may be what a person is called.
        var institutions = all.Count(n => EndsInBracket().IsMatch(n)) > 1;
        return [.. all.Select(n => Author(n, institutions)).Where(a => a.Name.Length > 0)];
    }

    private static Author Author(string name, bool institutions)
    {
        var person = NameParser.Parse(name, institutions, out var institution);
        var author = new Author(person.Display, institution);
        // The family name is kept where the name in reading order does not tell it.
        if (!name.AsSpan().ContainsAny(',', '{')) return author;
        var read = PersonName.Of(author);
        return (read.Surname, read.Given) == (person.Surname, person.Given) ? author : author with { Family = person.Surname };
    }

    [GeneratedRegex("^(?:nan|none|null|n/a|na|-+|–|—|\\?)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Missing();

    // A line that goes on in the next one.
    [GeneratedRegex(@"(?:,|、|\band|&)$", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GoesOn();

    [GeneratedRegex(@"[)）][\s*∗†‡§¶0-9,]*$")]
    private static partial Regex EndsInBracket();
}
