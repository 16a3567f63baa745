using System.Text;
using System.Text.RegularExpressions;
using Conspectus.Sources.Ris;

namespace Conspectus.Sources.Tagged;

/// <summary>Takes files apart whose lines begin with tags: PubMed's lists (.nbib), Web of Science's exports, and Refer (.enw).</summary>
/// <remarks>
/// A line that begins with a blank, or in Refer without a tag, goes on with the value before it. In Web of Science such a line may begin a
/// value of its own; which one is told by the tag. Cost: linear; one record is in memory at a time.
/// </remarks>
internal static partial class TaggedReader
{
    private const int LongestRecord = 4 << 20;

    // Web of Science writes one name a line under a tag that stands once.
    private static readonly HashSet<string> Listed = new(StringComparer.Ordinal) { "AU", "AF", "CA" };

    /// <summary>The records of a file in a dialect, in its order.</summary>
    public static IEnumerable<RisRecord> Read(TextReader reader, TaggedDialect dialect)
    {
        var (fields, value, tag, start, number, size) = (new List<(string, string)>(), new StringBuilder(), "", 0, 0, 0L);
        var (isBehindBlank, hasFirst) = (false, false);
        void End()
        {
            if (tag.Length > 0) fields.Add((tag, value.ToString().Trim()));
            (tag, value) = ("", value.Clear());
        }

        while (reader.ReadLine() is { } line)
        {
            number++;
            var match = Line(dialect).Match(line);
            if (!match.Success)
            {
                isBehindBlank |= line.AsSpan().Trim().IsEmpty;
                if (tag.Length == 0 || line.AsSpan().Trim().IsEmpty || (size += line.Length) > LongestRecord) continue;
                if (Listed.Contains(tag) && dialect == TaggedDialect.WebOfScience)
                {
                    var same = tag;
                    End();
                    tag = same;
                }
                else value.Append(' ');
                value.Append(line.AsSpan().Trim());
                continue;
            }

            End();
            var name = match.Groups["tag"].Value;
            if (start == 0 && name is "FN" or "VR" && dialect == TaggedDialect.WebOfScience) continue; // of the file, not of a record
            var isEnd = name is "ER" or "EF" && dialect == TaggedDialect.WebOfScience;
            // Where nothing else begins a record, the line behind a blank one does.
            if (name == First(dialect) || isEnd || start == 0 || (isBehindBlank && !hasFirst))
            {
                if (fields.Count > 0) yield return new RisRecord(start, fields);
                (start, fields, size) = (isEnd ? 0 : number, [], 0);
                hasFirst |= name == First(dialect);
                if (isEnd) continue;
            }

            isBehindBlank = false;

            if ((size += line.Length) > LongestRecord) continue;
            tag = name;
            value.Append(match.Groups["value"].ValueSpan);
        }

        End();
        if (fields.Count > 0 && start > 0) yield return new RisRecord(start, fields);
    }

    private static string First(TaggedDialect dialect) => dialect switch
    {
        TaggedDialect.PubMed => "PMID",
        TaggedDialect.WebOfScience => "PT",
        _ => "0",
    };

    private static Regex Line(TaggedDialect dialect) => dialect switch
    {
        TaggedDialect.PubMed => PubMedLine(),
        TaggedDialect.WebOfScience => WebOfScienceLine(),
        _ => ReferLine(),
    };

    [GeneratedRegex(@"^\uFEFF?(?<tag>[A-Z]{2,4}) {0,2}- ?(?<value>.*)$", RegexOptions.CultureInvariant)]
    private static partial Regex PubMedLine();

    [GeneratedRegex(@"^\uFEFF?(?<tag>[A-Z][A-Z0-9])(?: (?<value>.*)|\s*)$", RegexOptions.CultureInvariant)]
    private static partial Regex WebOfScienceLine();

    [GeneratedRegex(@"^\uFEFF?%(?<tag>[A-Z0-9@!#$^&*()+<>~\[\]?:=|,-])(?:\s(?<value>.*)|)$", RegexOptions.CultureInvariant)]
    private static partial Regex ReferLine();
}
