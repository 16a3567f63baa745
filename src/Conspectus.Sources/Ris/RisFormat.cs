using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.Ris;

/// <summary>A RIS file, as reference managers and databases export it.</summary>
internal sealed partial class RisFormat : ISourceFormat
{
    /// <inheritdoc/>
    public string Kind => "RIS";

    /// <inheritdoc/>
    public bool Recognizes(SourceHead head) => !head.IsBinary && head.Json is null && IsRis(head.Text);

    /// <summary>Whether a text has a record of RIS in it and is no table whose cells hold one.</summary>
    internal static bool IsRis(string text) => FirstRecord().IsMatch(text);

    /// <inheritdoc/>
    public IEnumerable<Record> Read(SourceInput input, ReadingLog log)
    {
        foreach (var page in input.Pages)
        {
            var records = new RisRecords(page.Name, log);
            using var reader = new StreamReader(page.OpenContent(input.Cancel));
            long number = 0;
            foreach (var entry in RisReader.Read(reader))
            {
                input.Tick(page, ++number);
                if (records.Read(entry, $"record {Figures.Count(number)} (line {Figures.Count(entry.Line)})") is { } record)
                    yield return record;
            }
        }
    }

    // A few lines of a database, such as the number of records, may stand before the first one.
    [GeneratedRegex(@"\A(?:[^\r\n]{0,200}\r?\n){0,30}?[\uFEFF]?\s?TY\s{1,2}-\s?[A-Za-z][A-Za-z0-9 ]{1,30}\s*$",
        RegexOptions.CultureInvariant | RegexOptions.Multiline)]
    private static partial Regex FirstRecord();
}
