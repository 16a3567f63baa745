using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Sources.Markup;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Rdf;

/// <summary>Makes records of the works in RDF.</summary>
/// <param name="source">The file, for issues.</param>
/// <param name="log">Where issues and notes go.</param>
/// <param name="nodes">What the works refer to.</param>
internal sealed partial class RdfWorks(string source, ReadingLog log, RdfNodes nodes)
{
    private readonly RecordBuilder _builder = new(log, source, null);

    /// <summary>The record of a work, or null where it makes none, which is then reported.</summary>
    public Record? Read(MarkupElement work, string position)
    {
        if (work.IsTooLarge)
        {
            log.Issues.Report(source, position, "", "It is larger than any record is; it was left out.");
            return null;
        }

        var container = work.Children.Where(c => c.Name is "isPartOf" or "presentedAt").Select(nodes.In).FirstOrDefault(n => n is not null);
        var fields = new NamedFields(_builder, source, log);
        fields.Add("title", First(work, "title", "name"));
        fields.Add("abstract", First(work, "abstract", "description"));
        foreach (var author in Authors(work)) AddAuthor(fields, author);
        foreach (var subject in work.Children.Where(c => c.Name is "subject" or "keywords" or "about")) fields.AddKeyword(subject.Text);
        fields.Add("year", First(work, "date", "issued", "datePublished", "dateCreated"));
        fields.Add("venue", container is null ? "" : First(container, "title", "name"));
        var identifiers = Identifiers(work).Concat(container is null ? [] : Identifiers(container)).ToList();
        fields.Add("doi", identifiers.Select(i => Doi().Match(i)).FirstOrDefault(m => m.Success)?.Groups["doi"].Value);
        fields.Add("url", Identifiers(work).FirstOrDefault(i => i.StartsWith("http", StringComparison.OrdinalIgnoreCase))
            ?? (work.Attribute("about").StartsWith("http", StringComparison.Ordinal) ? work.Attribute("about") : ""));
        var key = First(work, "citationKey");
        return fields.Build(position, key.Length > 0 ? key : work.Attribute("about"));
    }

    private static string First(MarkupElement node, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (node.TextAt(name) is { Length: > 0 } text) return text;
        }

        return "";
    }

    // Zotero has a sequence of people; others name each by itself.
    private static IEnumerable<MarkupElement> Authors(MarkupElement work)
    {
        var sequences = work.All("authors").SelectMany(a => a.Children).SelectMany(s => s.Children).ToList();
        return sequences.Count > 0 ? sequences : work.Children.Where(c => c.Name is "creator" or "author");
    }

    private void AddAuthor(NamedFields fields, MarkupElement author)
    {
        var person = author.Name is "Person" or "Organization" ? author : nodes.In(author);
        if (person is null)
        {
            fields.AddAuthor(author.Text);
            return;
        }

        var family = First(person, "surname", "familyName", "lastName");
        var given = First(person, "givenName", "givenname", "firstName");
        var name = First(person, "name");
        // A family name alone, several words long, is a body's: Zotero has no other place for it.
        if (family.Length > 0 && given.Length > 0) fields.AddAuthor($"{family}, {given}");
        else if (family.Contains(' ')) fields.AddAuthor($"{{{family}}}");
        else fields.AddAuthor(family.Length > 0 ? family : name.Length > 0 ? name : given);
    }

    private static IEnumerable<string> Identifiers(MarkupElement node) => node.Children
        .Where(c => c.Name is "identifier" or "doi" or "sameAs" or "url")
        .Select(c => c.Text is { Length: > 0 } text ? text : c.Attribute("resource")).Where(t => t.Length > 0);

    [GeneratedRegex(@"(?:^|doi[:\s]*|doi\.org/)(?<doi>10\.[0-9]{4,9}/\S+)", RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Doi();
}
