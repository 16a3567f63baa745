using System.Text.RegularExpressions;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Sources.BibTex;
using Conspectus.Sources.Content;
using Conspectus.Sources.Records;
using Conspectus.Sources.Ris;

namespace Conspectus.Sources.References;

/// <summary>Reads a reader's own library or list of works: BibTeX, RIS, CSL-JSON, or a plain list with one work a line.</summary>
public static partial class ReferenceReader
{
    /// <summary>The works of a text. What cannot be used becomes an issue, and the rest goes on. Linear in its length.</summary>
    /// <param name="name">What the text is called, for messages.</param>
    /// <param name="text">The text.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ConspectusException">It is blank, or JSON that cannot be read.</exception>
    public static ReferenceList Read(string name, string text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text))
            throw new ConspectusException($"{name} holds nothing but blanks.", "Give a BibTeX, RIS or CSL-JSON file, or a title a line.");
        var log = new ReadingLog(name) { Repeats = null };
        var (kind, references) = text.AsSpan().TrimStart()[0] is '[' or '{' ? ("CSL-JSON", new CslReferences(name, log).Read(text))
            : BibTexFormat.IsBibTex(text) ? ("BibTeX", BibTex(name, text, log, cancel))
            : RisStart().IsMatch(text) ? ("RIS", Ris(name, text, log, cancel))
            : ("plain list", PlainReferences.Read(text));
        log.Close(includesApart: true);
        return new ReferenceList(kind, references, log.Issues.List());
    }

    private static List<Reference> BibTex(string name, string text, ReadingLog log, CancellationToken cancel)
    {
        var records = new BibTexRecords(name, log);
        var references = new List<Reference>();
        foreach (var entry in BibTexReader.Read(new StringReader(text)))
        {
            cancel.ThrowIfCancellationRequested();
            var position = $"{(entry.Key.Length > 0 ? entry.Key : "entry")} (line {Figures.Count(entry.Line)})";
            if (records.Read(entry) is { } record) references.Add(new Reference(position, record.Title, [record]));
        }

        return references;
    }

    private static List<Reference> Ris(string name, string text, ReadingLog log, CancellationToken cancel)
    {
        var builder = new ReferenceBuilder(name, log);
        var references = new List<Reference>();
        foreach (var record in RisReader.Read(new StringReader(text)))
        {
            cancel.ThrowIfCancellationRequested();
            var reference = builder.Build(
                $"record of line {Figures.Count(record.Line)}", record.First("TI", "T1", "CT", "BT"), record.First("AB", "N2"),
                [.. record.All("AU", "A1").Select(a => new Author(a))],
                record.First("DO"), record.First("UR", "L2", "L1"), record.First("PY", "Y1", "DA"));
            if (reference is not null) references.Add(reference);
        }

        return references;
    }

    [GeneratedRegex(@"^\s?TY\s{1,2}-", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex RisStart();
}
