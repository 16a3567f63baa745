using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>Reads authors in whatever shape sources give them.</summary>
/// <param name="uncertain">Told of a text that can be split in more than one way, and how it was.</param>
internal sealed class AuthorValues(Action<string, string> uncertain)
{
    private const int MostDepth = 4;

    /// <summary>How many entries of lists named nobody.</summary>
    public int Lost { get; private set; }

    /// <summary>The authors of a list of names, of objects or of pairs, of one text, or of an object around any of these.</summary>
    /// <param name="value">The value.</param>
    /// <param name="familyFirst">Whether a list of texts within the list is family name, given name and suffix.</param>
    public List<Author> Read(SourceValue value, bool familyFirst) => Read(value.Unfolded(), familyFirst, 0);

    private List<Author> Read(SourceValue value, bool familyFirst, int depth)
    {
        if (value.IsBlank || depth > MostDepth) return [];
        switch (value.Kind)
        {
            case ValueKind.Text:
                return Split(value.Scalar!);
            case ValueKind.List:
                return ReadList(OfAuthors(value.Items), familyFirst, depth);
            case ValueKind.Object when value.Member("author", "authors") is { Kind: ValueKind.List } list:
                return Read(list, familyFirst, depth + 1);
            case ValueKind.Object when Person(value, depth) is { } person:
                return [person];
            case ValueKind.Object when value.Member("author", "authors", "value", "creator", "person") is { } inner:
                return Read(inner, familyFirst, depth + 1);
            case ValueKind.Object:
                return Dictionary(value, familyFirst, depth);
            default:
                return [];
        }
    }

    private List<Author> ReadList(IReadOnlyList<SourceValue> items, bool familyFirst, int depth)
    {
        var authors = new List<Author>(items.Count);
        foreach (var item in items)
        {
            if (item.IsBlank && item.Kind != ValueKind.Object) continue;
            var found = item.IsBlank ? [] : Item(item, items.Count, familyFirst, depth);
            authors.AddRange(found);
            Lost += found.Count == 0 ? 1 : 0;
        }

        return authors;
    }

    // Catalogues list editors and translators among the creators.
    private static IReadOnlyList<SourceValue> OfAuthors(IReadOnlyList<SourceValue> items)
    {
        if (items.Count == 0 || items[0].Member("creatortype", "role", "contributortype") is null) return items;
        var authors = items.Where(
            i => i.Member("creatortype", "role", "contributortype")?.Scalar?.Contains("author", StringComparison.OrdinalIgnoreCase) == true)
            .ToList();
        return authors.Count > 0 ? authors : items;
    }

    private List<Author> Item(SourceValue item, int count, bool familyFirst, int depth)
    {
        switch (item.Kind)
        {
            // A name of its own, unless several stand in one element.
            case ValueKind.Text when item.Scalar is { } name:
                return name.AsSpan().IndexOfAny(';', '|') >= 0 || (count == 1 && HoldsSeveral(name)) ? Split(name) : [new Author(name)];
            case ValueKind.List when item.Items.All(i => i.Kind is ValueKind.Text or ValueKind.None):
                var parts = item.Items.Select(i => i.Scalar?.Trim() ?? "").ToList();
                return parts.Count == 0 ? [] : [familyFirst ? Inverted(parts) : Pair(parts)];
            default:
                return Read(item, familyFirst, depth + 1);
        }
    }

    private static bool HoldsSeveral(string name) => name.Count(',') > 1 || name.Contains(" and ", StringComparison.Ordinal);

    private List<Author> Split(string text)
    {
        var split = AuthorList.Split(text);
        if (!split.IsCertain) uncertain(text, split.Reason);
        return [.. split.Authors];
    }

    // Family, given, suffix, and sometimes the affiliation, as arXiv has them.
    private static Author Inverted(List<string> parts)
    {
        var (family, given, suffix) = (parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
        return new Author(Joined(given, family, suffix), parts.Count > 3 && parts[3].Length > 0 ? parts[3] : null);
    }

    // A name and an institution; two single words are a given and a family name.
    private static Author Pair(List<string> parts) => parts.Count == 2 && !parts[0].Contains(' ') && !parts[1].Contains(' ')
        ? new Author(Joined(parts[0], parts[1]))
        : new Author(parts[0], parts.Count > 1 && parts[1].Length > 0 ? parts[1] : null);

    private Author? Person(SourceValue value, int depth)
    {
        var institution = Institution(value);
        var family = value.Member("family", "last", "lastname", "familyname", "surname", "sn")?.Prose(" ");
        var given = value.Member("given", "first", "firstname", "givenname", "givennames", "forename", "forenames")?.Prose(" ");
        var whole = value.Member("fullname", "name", "displayname", "authorname", "literal", "preferredname", "label");
        if ((family is not null && given is not null) || (whole is null && (family ?? given) is not null))
        {
            var particle = value.Member("nondroppingparticle", "droppingparticle", "von", "particle")?.Prose(" ");
            var middle = value.Member("middle", "middlename", "middleinitial")?.Prose(" ");
            var suffix = value.Member("suffix", "jr", "lineage")?.Prose(" ");
            var surname = Joined(particle, family);
            // Where names are written family first, as in 山田 太郎.
            if (given is [>= '\u1100', ..] && $"{surname} {given}" is var name && PersonName.Parse($"{surname}, {given}").Display == name)
                return new Author(name, institution);
            return new Author(Joined(given, middle, surname, suffix), institution)
            {
                Family = given is not null && family is not null && surname.Contains(' ') ? surname : null,
            };
        }

        // What CSL gives as it is to be printed, and Zotero's creators of one field, are names of bodies.
        if (value.Member("literal") is { Kind: ValueKind.Text } body) return new Author($"{{{body.Scalar}}}", institution);
        if (value.Member("creatortype") is not null && value.Member("name") is { Kind: ValueKind.Text } one)
            return new Author($"{{{one.Scalar}}}", institution);
        if (whole is { Kind: ValueKind.Text } all) return new Author(all.Scalar!, institution) { Family = Told(all.Scalar!, family) };
        if (value.Member("author", "profile", "person", "user", "name", "names") is { Kind: ValueKind.Object or ValueKind.List } inner
            && Read(inner, false, depth + 1) is [var named, ..])
            return named with { Institution = named.Institution ?? institution };
        return value.Member("text") is { Kind: ValueKind.Text } text ? new Author(text.Scalar!, institution) : null;
    }

    // The family name, where the whole name holds it but does not tell it.
    private static string? Told(string name, string? family) =>
        family is { Length: > 0 } && name.Contains(family, StringComparison.Ordinal) && PersonName.Parse(name).Surname != family
            ? family : null;

    private static string? Institution(SourceValue value) => value
        .Member("institution", "affiliation", "affiliations", "institutions", "aff", "organization", "organisation", "institute",
            "university", "company")?
        .Unfolded().Prose("; ");

    // Names under numbers, or numbers and institutions under names.
    private List<Author> Dictionary(SourceValue value, bool familyFirst, int depth)
    {
        var members = value.Members;
        if (members.All(m => m.Name.Length > 0 && m.Name.All(char.IsAsciiDigit))) return ReadList(
            [.. members.Select(m => m.Value)], familyFirst, depth + 1);
        return members.All(m => m.Name.Contains(' '))
            ? [.. members.Select(m => new Author(SourceText.Clean(m.Name, out _), m.Value.Prose("; ")))] : [];
    }

    private static string Joined(params ReadOnlySpan<string?> parts)
    {
        var name = new List<string>();
        foreach (var part in parts)
        {
            if (!string.IsNullOrWhiteSpace(part)) name.Add(part.Trim());
        }

        return string.Join(' ', name);
    }
}
