using Conspectus.Sources.Records;
using CsvHelper;

namespace Conspectus.Sources.Csv;

/// <summary>How a table is written, told from its beginning.</summary>
/// <param name="Separator">What separates its cells.</param>
/// <param name="EscapesQuotes">Whether a quotation mark within a cell is written with a backslash before it.</param>
/// <param name="Above">How many records stand above the header.</param>
/// <param name="Header">The names in the header.</param>
internal sealed record CsvDialect(char Separator, bool EscapesQuotes, int Above, IReadOnlyList<string> Header)
{
    private const int MostAbove = 30;

    /// <summary>
    /// The dialect of the table that begins with these bytes, or null if none of its first lines names a paper's columns.
    /// </summary>
    public static CsvDialect? Find(ReadOnlyMemory<byte> head, bool isWhole)
    {
        CsvDialect? best = null;
        var most = 0;
        foreach (var separator in SeparatorLine.Find(head.Span) is { } said ? [said] : (char[])[',', ';', '\t', '|'])
        {
            if (WithSeparator(head, separator) is not { } found) continue;
            var known = found.Header.Count(n => ColumnName.Read(n).Holds is not null);
            if (known <= most) continue;
            (best, most) = (found, known);
        }

        return best is null ? null : best with { EscapesQuotes = EscapesQuotesIn(head, best.Separator, isWhole) };
    }

    /// <summary>The options to read with.</summary>
    public CsvReaderOptions Options(int largest, Action<CsvMalformedRecord>? malformed) => new()
    {
        Separator = Separator,
        DetectSeparatorHint = false,
        HasHeader = false,
        MaxRecordSize = largest,
        TrackLineNumbers = true,
        OnMalformedRecord = malformed,
    };

    private static CsvDialect? WithSeparator(ReadOnlyMemory<byte> head, char separator)
    {
        using var csv = CsvReader.Create(
            head, new CsvReaderOptions { Separator = separator, DetectSeparatorHint = false, HasHeader = false });
        for (var above = 0; above < MostAbove && csv.Read(); above++)
        {
            var names = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList();
            if (PaperHeader.IsOfPapers(names)) return new CsvDialect(separator, false, above, names);
        }

        return null;
    }

    // Whichever way breaks fewer of the first records.
    private static bool EscapesQuotesIn(ReadOnlyMemory<byte> head, char separator, bool isWhole)
    {
        if (head.Span.IndexOf("\\\""u8) < 0) return false;
        var plain = Flaws(new MemoryStream(head.ToArray()), separator, isWhole);
        return plain > 0 && Flaws(new BackslashQuotes(new MemoryStream(head.ToArray())), separator, isWhole) < plain;
    }

    private static int Flaws(Stream content, char separator, bool isWhole)
    {
        var flaws = 0;
        using var csv = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = separator,
            DetectSeparatorHint = false,
            HasHeader = false,
            OnMalformedRecord = m => flaws += isWhole || m.Reason != CsvMalformedReason.UnterminatedQuote ? 1 : 0,
        });
        var counts = new List<int>();
        while (csv.Read()) counts.Add(csv.FieldCount);
        var usual = counts.CountBy(c => c).MaxBy(c => c.Value).Key;
        return flaws + counts.Count(c => c != usual);
    }
}
