using System.Text.RegularExpressions;
using Conspectus.Core.Reading;
using Conspectus.Sources.BibTex;

namespace Conspectus.Sources.Remarks;

/// <summary>
/// Reads the marks, tags and notes that an exported list of papers carries: BibTeX, BibLaTeX, RIS, CSL-JSON, CSV, JSON or JSON lines.
/// </summary>
public static partial class RemarkedLists
{
    /// <summary>The papers of a list in their order; null where the text is none that carries marks. Linear in its length.</summary>
    /// <param name="text">The list.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static IReadOnlyList<RemarkedPaper>? Read(string text, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(text);
        text = text.TrimStart('\uFEFF');
        if (string.IsNullOrWhiteSpace(text)) return null;
        if (text.AsSpan().TrimStart()[0] is '[' or '{') return RemarkedJson.Read(text, cancel);
        if (BibTexFormat.IsBibTex(text)) return RemarkedBibliography.BibTeX(text, cancel);
        if (RisStart().IsMatch(text)) return RemarkedBibliography.Ris(text, cancel);
        return RemarkedTable.Read(text, cancel);
    }

    /// <summary>The remarks that words say; null where the word for the mark is none.</summary>
    internal static ReaderRemarks? Remarks(string mark, IEnumerable<string> tags, string note)
    {
        var given = mark.Length == 0 ? Mark.Unread : MarkWords.Parse(mark);
        return given is { } known ? new ReaderRemarks(known, [.. tags.Where(t => t.Length > 0).Distinct()], note) : null;
    }

    /// <summary>Tags in one text, as a table and BibTeX have them.</summary>
    internal static IEnumerable<string> Tags(string text) =>
        text.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    [GeneratedRegex(@"^\s?TY\s{1,2}-", RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex RisStart();
}
