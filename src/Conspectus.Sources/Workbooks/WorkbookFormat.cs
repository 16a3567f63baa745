using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;
using MiniExcelLibs;

namespace Conspectus.Sources.Workbooks;

/// <summary>An Excel workbook (.xlsx): each sheet with a header that names a paper's columns.</summary>
internal sealed class WorkbookFormat : ISourceFormat
{
    private const int MostTold = 6;

    /// <inheritdoc/>
    public string Kind => "Excel workbook";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => head.IsBinary && head.Bytes.AsSpan().StartsWith("PK\u0003\u0004"u8)
        && head.Bytes.AsSpan().IndexOf("xl/"u8) >= 0;

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            WorkbookLimits.Check(page, input.Cancel);
            using var file = page.OpenSeekable();
            var names = Guarded(page, () => MiniExcel.GetSheetNames(file));
            var any = false;
            foreach (var name in names)
            {
                input.Cancel.ThrowIfCancellationRequested();
                var sheet = new WorkbookSheet(page, name, log);
                foreach (var row in Rows(page, name))
                {
                    input.Tick(page, sheet.Row + 1);
                    if (sheet.Read(row) is { } record) yield return record;
                    if (sheet.IsNoTable) break;
                }

                any |= sheet.HasHeader;
            }

            if (any) continue;
            var sheets = string.Join(", ", names.Take(MostTold).Select(n => $"“{n}”"));
            throw new ConspectusException(
                $"{page.Name} is an Excel workbook, but no sheet of it ({sheets}) has a header row with a title and authors.",
                "Put the names of the columns into one row, such as title, authors, abstract.");
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(SourcePart page, string sheet)
    {
        using var file = page.OpenSeekable();
        using var rows = Guarded(page, () => MiniExcel.Query(file, useHeaderRow: false, sheetName: sheet).GetEnumerator());
        while (Guarded(page, rows.MoveNext)) yield return [.. ((IDictionary<string, object?>)rows.Current).Values];
    }

    // Of a library that reads what others wrote: whatever it throws, the workbook is at fault.
    private static T Guarded<T>(SourcePart page, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is not (ConspectusException or OperationCanceledException or OutOfMemoryException))
        {
            throw new ConspectusException(
                $"{page.Name} is an Excel workbook that cannot be read: {e.Message.TrimEnd('.')}.",
                "Open it in Excel and save it again, or export its table as “CSV UTF-8”.", e);
        }
    }
}
