using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.BibTex;

/// <summary>A BibTeX or BibLaTeX file.</summary>
internal sealed partial class BibTexFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "BibTeX";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => !head.IsBinary && head.Json is null && IsBibTex(head.Text);

    /// <summary>Whether a text begins as BibTeX does: with an entry, or with lines that are no table before the first one.</summary>
    internal static bool IsBibTex(string text) =>
        FirstEntry().Match(text) is { Success: true } match && !TableLine().IsMatch(text[..match.Index]);

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var parents = new BibTexParents();
            using (var content = new StreamReader(page.OpenContent(input.Cancel)))
            {
                foreach (var entry in BibTexReader.Read(content))
                {
                    input.Cancel.ThrowIfCancellationRequested();
                    parents.Add(entry);
                }
            }

            var records = new BibTexRecords(page.Name, log);
            using var reader = new StreamReader(page.OpenContent(input.Cancel));
            long number = 0;
            foreach (var entry in BibTexReader.Read(reader))
            {
                input.Tick(page, ++number);
                if (records.Read(parents.Complete(entry)) is { } record) yield return record;
            }
        }
    }

    [GeneratedRegex(@"^\s*@\s*[A-Za-z]+\s*[{(]", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FirstEntry();

    // A header of a table, unless it is a comment.
    [GeneratedRegex(@"^(?!\s*%).*(?:,|;|\t|\|).*(?:,|;|\t|\|)", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex TableLine();
}
