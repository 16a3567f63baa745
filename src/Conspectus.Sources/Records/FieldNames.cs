using Conspectus.Core.Text;

namespace Conspectus.Sources.Records;

/// <summary>The table of the names that columns have, <c>FieldNames.tsv</c>.</summary>
internal static class FieldNames
{
    private static readonly List<(Field Field, string Kind, string[] Names)> Rows = Load();

    private static readonly Dictionary<string, FieldName> ByName = Rows.Where(r => r.Kind is "exact" or "loose")
        .SelectMany(r => r.Names.Select(n => (Name: n, r.Field, Certainty: r.Kind == "exact" ? NameCertainty.Exact : NameCertainty.Loose)))
        .Select((n, rank) => (Name: Folding.Letters(n.Name), Found: new FieldName(n.Field, n.Certainty, rank)))
        .ToDictionary(n => n.Name, n => n.Found, StringComparer.Ordinal);

    private static readonly List<Field> WordFields = [.. Rows.Where(r => r.Kind == "word").Select(r => r.Field).Distinct()];
    private static readonly Dictionary<Field, HashSet<string>> Words = SetsOf("word");
    private static readonly Dictionary<Field, HashSet<string>> Buts = SetsOf("but");

    private static readonly HashSet<string> OneAuthor =
        ["first", "last", "corresponding", "contact", "primary", "main", "presenting", "lead", "senior", "submitting"];

    private static readonly HashSet<string> Meta =
    [
        "email", "emails", "mail", "mails", "id", "ids", "orcid", "orcids", "count", "num", "number", "avg", "length", "index", "gender",
            "photo", "date", "time",
        "session", "sess", "book", "journal", "job", "academic", "event", "room", "case", "titlecase", "uppercase", "issue", "issues",
        "institution", "institutions", "country", "countries", "publication", "proceedings", "series", "collection", "container", "blog",
            "website", "dictionary",
        "encyclopedia", "forum", "feedback", "response", "rebuttal", "requested", "submitted", "bio", "bios",
        "short", "group", "part", "container", "original", "translated", "reviewed", "license", "licence", "rights",
    ];

    private static readonly HashSet<string> OtherAuthors =
        ["coauthors", "coauthor", "otherauthors", "additionalauthors", "remainingauthors"];

    /// <summary>What a name in folded form is the name of, or null.</summary>
    public static FieldName? Find(string folded) => ByName.GetValueOrDefault(folded);

    /// <summary>What a name made of these words is about, and whether the column holds it; null if the words tell nothing.</summary>
    public static (FieldName Name, bool Holds)? FindWord(IReadOnlyList<string> words)
    {
        foreach (var field in WordFields)
        {
            if (!words.Any(Words[field].Contains)) continue;
            var holds = !words.Any(Buts[field].Contains) && !(field == Field.Authors && IsOfAffiliations(words));
            // One author among several is asked last.
            return (new FieldName(field, NameCertainty.Similar, words.Any(OneAuthor.Contains) ? 1 : 0), holds);
        }

        return null;
    }

    /// <summary>
    /// Whether a name with these words is that of an address, a number or the like of what it is about: "author emails", "title length".
    /// </summary>
    public static bool IsOfSomethingElse(IReadOnlyList<string> words) => words.Any(Meta.Contains) || IsOfAffiliations(words);

    /// <summary>Whether a column of this name holds one author among several: "presenter", "first author".</summary>
    public static bool IsOneAuthor(string name) => ColumnName.WordsOf(name) is var words
        && (words.Any(OneAuthor.Contains) || words is ["speaker" or "presenter" or "author" or "submitter" or "primaryauthors"]);

    /// <summary>Whether a column of this name holds the authors beside such a one.</summary>
    public static bool AreOtherAuthors(string name) => OtherAuthors.Contains(ColumnName.Fold(name));

    // "Author affiliations" are none, "authors and affiliations" are authors too.
    private static bool IsOfAffiliations(IReadOnlyList<string> words) =>
        words.Any(w => w.StartsWith("affil", StringComparison.Ordinal)) && !words.Any(w => w is "and" or "with" or "und" or "et");

    private static Dictionary<Field, HashSet<string>> SetsOf(string kind) =>
        Rows.Where(r => r.Kind == kind)
            .GroupBy(r => r.Field).ToDictionary(g => g.Key, g => g.SelectMany(r => r.Names).ToHashSet(StringComparer.Ordinal));

    private static List<(Field, string, string[])> Load()
    {
        using var reader = new StreamReader(
            typeof(FieldNames).Assembly.GetManifestResourceStream("Conspectus.Sources.Records.FieldNames.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))
            .Select(c => (Enum.Parse<Field>(c[0]), c[1], c[2].Split(' ')))];
    }
}
