using System.Text.RegularExpressions;
using Conspectus.Core.Identity;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.References;

/// <summary>Reads a plain list: a line names one work by an identifier or address, or by its title, with or without its authors.</summary>
internal static partial class PlainReferences
{
    private const int LongestLine = 2_000;
    private const int MostReadings = 12;
    private const int FewestWords = 3; // of a part of a line that is taken for a title although no author speaks for it

    /// <summary>The works, a line each; blank lines and those that begin with "#" are passed over.</summary>
    public static List<Reference> Read(string text)
    {
        var references = new List<Reference>();
        foreach (var (number, line) in text.Split('\n').Select((l, at) => (at + 1, Bullet().Replace(l.Trim(), "").Trim())))
        {
            if (line.Length is 0 or > LongestLine || line[0] == '#') continue;
            references.Add(new Reference($"line {Figures.Count(number)}", line, [.. Readings(line).Take(MostReadings)]));
        }

        return references;
    }

    private static IEnumerable<Record> Readings(string line)
    {
        var words = line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var named = words.Select(w => (Word: w, Names: Identify(w.Trim('(', ')', '[', ']', '<', '>', ',', ';')))).ToList();
        var found = named.Aggregate(Identifiers.None, (known, word) => known.Or(word.Names));
        var rest = found == Identifiers.None ? line : string.Join(' ', named.Where(n => n.Names == Identifiers.None).Select(n => n.Word));
        if (found != Identifiers.None) yield return new Record { Title = "", Identifiers = found };
        if (!rest.Any(char.IsLetter)) yield break;
        yield return Record(rest, "", found);
        if (line.Split('\t') is [var title, var authors, ..]) yield return Record(title, authors, found);
        if (Quoted().Match(rest) is { Success: true } quoted)
            yield return Record(quoted.Groups["title"].Value, rest[..quoted.Index] + " " + rest[(quoted.Index + quoted.Length)..], found);
        foreach (Match by in By().Matches(rest)) yield return Record(rest[..by.Index], rest[(by.Index + by.Length)..], found);
        // "A. Author, B. Author. Title. Venue", "Title. A. Author"
        var parts = Sentence().Split(rest).Where(p => p.Trim().Length > 0).ToList();
        for (var at = 0; at < parts.Count && parts.Count > 1; at++)
        {
            if (at > 0) yield return Record(parts[at], string.Join(". ", parts[..at]), found);
            else yield return Record(parts[at], parts[1], found);
        }

        foreach (var part in parts.Where(p => parts.Count > 1 && p.Split(' ').Length >= FewestWords)) yield return Record(part, "", found);
        // "Title, Author et al."
        for (var comma = rest.LastIndexOf(','); comma > 0; comma = rest.LastIndexOf(',', comma - 1))
            yield return Record(rest[..comma], rest[(comma + 1)..], found);
    }

    private static Record Record(string title, string authors, Identifiers found) => new()
    {
        Title = title.Trim().Trim('"', '“', '”', '.', ',', ';').Trim(),
        Authors = authors.Any(char.IsLetter) ? AuthorList.Split(People(authors)).Authors : [],
        Identifiers = found,
    };

    private static string People(string text) =>
        End().Replace(EtAl().Replace(Year().Replace(text, " "), " ").Trim(' ', ',', ';'), "").Replace(" .", "", StringComparison.Ordinal);

    private static Identifiers Identify(string word)
    {
        if (word.Contains("://", StringComparison.Ordinal)) return IdentifierText.OfAddress(word);
        if (word.StartsWith("10.", StringComparison.Ordinal) || word.StartsWith("doi:", StringComparison.OrdinalIgnoreCase))
            return IdentifierText.OfField(IdentifierScheme.Doi, word);
        return ArxivNumber().IsMatch(word) ? IdentifierText.OfField(IdentifierScheme.Arxiv, word) : Identifiers.None;
    }

    // "- ", "* ", "12. ", "[12] "
    [GeneratedRegex(@"^(?:[-*•]\s+|\[[0-9]{1,4}\]\s+|[0-9]{1,4}[.)]\s+)", RegexOptions.CultureInvariant)]
    private static partial Regex Bullet();

    [GeneratedRegex("[\"“](?<title>[^\"“”]{8,})[\"”]", RegexOptions.CultureInvariant)]
    private static partial Regex Quoted();

    [GeneratedRegex(@"\s+(?:by|/|—|–)\s+", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex By();

    // The end of a sentence, not an initial.
    [GeneratedRegex(@"(?<=\p{L}{2}|[0-9)?!])[.?!:]?(?<=[.?!])\s+", RegexOptions.CultureInvariant)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\bet\s+al\b\.?|\band others\b", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex EtAl();

    [GeneratedRegex(@"\(?\b(?:19|20)[0-9]{2}\b\)?", RegexOptions.CultureInvariant)]
    private static partial Regex Year();

    // A full stop, not that of an initial.
    [GeneratedRegex(@"(?<=\p{L}{2})[.\s]+$", RegexOptions.CultureInvariant)]
    private static partial Regex End();

    [GeneratedRegex(@"^(?:arxiv:)?(?:[0-9]{4}\.[0-9]{4,5})(?:v[0-9]{1,3})?$", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex ArxivNumber();
}
