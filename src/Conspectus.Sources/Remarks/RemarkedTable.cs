using System.Globalization;
using System.Text;
using Conspectus.Core.Identity;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Sources.Csv;
using CsvHelper;

namespace Conspectus.Sources.Remarks;

/// <summary>Remarks in a table that Conspectus wrote.</summary>
internal static class RemarkedTable
{
    public static List<RemarkedPaper>? Read(string text, CancellationToken cancel)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        if (CsvDialect.Find(bytes, isWhole: true) is not { } dialect || !OwnTable.Is(dialect.Header)) return null;
        var papers = new List<RemarkedPaper>();
        using var csv = CsvReader.Create(new MemoryStream(bytes), dialect.Options(bytes.Length + 1, null));
        string Cell(string name) => dialect.Header.ToList().IndexOf(name) is var at && at >= 0 && at < csv.FieldCount
            ? OwnTable.Unguarded(csv.GetString(at)) : "";
        while (csv.Read())
        {
            cancel.ThrowIfCancellationRequested();
            if (csv.RowNumber - dialect.Above - 1 < 1 || Cell("title").Length == 0) continue;
            if (RemarkedLists.Remarks(Cell("mark"), RemarkedLists.Tags(Cell("tags")), Cell("note")) is not { } remarks) continue;
            papers.Add(new RemarkedPaper(Cell("id"), new Record
            {
                Title = Cell("title"),
                Authors = [.. AuthorList.Split(Cell("authors")).Authors],
                Conference = Cell("conference"),
                Year = int.TryParse(Cell("year"), NumberStyles.None, CultureInfo.InvariantCulture, out var year) ? year : null,
                Url = Cell("url") is { Length: > 0 } url ? url : null,
                Identifiers = IdentifierText.OfField(IdentifierScheme.Doi, Cell("doi"))
                    .Or(IdentifierText.OfField(IdentifierScheme.Arxiv, Cell("arxiv"))),
            }, remarks));
        }

        return papers;
    }
}
