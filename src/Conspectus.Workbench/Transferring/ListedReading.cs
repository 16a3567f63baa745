using System.Globalization;
using Conspectus.Core;
using Conspectus.Core.Names;
using Conspectus.Core.Reading;
using Conspectus.Sources.Remarks;
using Conspectus.Tex;

namespace Conspectus.Workbench.Transferring;

/// <summary>Makes a document of the marks, tags and notes that an exported list of papers carries; it has no history.</summary>
internal static class ListedReading
{
    /// <summary>The document, or null where the text is no such list.</summary>
    /// <param name="name">What the list is called, for messages.</param>
    /// <param name="text">The list.</param>
    /// <exception cref="ConspectusException">It has more tags than a library can have.</exception>
    public static ReadingDocument? Read(string name, string text)
    {
        if (RemarkedLists.Read(text, CancellationToken.None) is not { Count: > 0 } papers) return null;
        var tags = Number(name, [.. papers.SelectMany(p => p.Remarks.Tags).Distinct()]);
        return new ReadingDocument(
            ReadingDocument.FormatName, ReadingDocument.CurrentVersion,
            [.. tags.Select(t => new DocumentTag(t.Value, t.Key)).OrderBy(t => t.Number)], [],
            [.. papers.Select((p, at) => Paper(p, at, tags))], []);
    }

    private static DocumentPaper Paper(RemarkedPaper paper, int at, Dictionary<string, int> tags)
    {
        var (record, remarks) = (paper.Record, paper.Remarks);
        return new DocumentPaper(
            paper.Id.Length > 0 ? paper.Id : FormattableString.Invariant($"paper {at + 1}"), paper.Id,
            TexDocument.Parse(record.Title).ToText(), [.. record.Authors.Select(a => PersonName.Of(a).Display)],
            record.Conference ?? "", record.Year ?? 0, record.Identifiers, MarkWords.Of(remarks.Mark), remarks.Note,
            [.. remarks.Tags.Select(t => tags[t]).Order()], [], record.Url);
    }

    // A tag that nobody named keeps its number; the others get the numbers that are left.
    private static Dictionary<string, int> Number(string name, List<string> tags)
    {
        if (tags.Count > TagSet.Highest)
        {
            throw new ConspectusException(
                $"{name} has {tags.Count.ToString(CultureInfo.InvariantCulture)} tags; a library can have {TagSet.Highest}.",
                "Take some of them out of the file.");
        }

        var unnamed = Enumerable.Range(1, TagSet.Highest).ToDictionary(ReaderTag.DefaultName, n => n, StringComparer.OrdinalIgnoreCase);
        var numbers = tags.Where(unnamed.ContainsKey).ToDictionary(t => t, t => unnamed[t], StringComparer.Ordinal);
        var free = new Queue<int>(Enumerable.Range(1, TagSet.Highest).Except(numbers.Values));
        foreach (var tag in tags.Where(t => !numbers.ContainsKey(t)).ToList()) numbers[tag] = free.Dequeue();
        return numbers;
    }
}
