using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Sources.Ris;

/// <summary>Takes a RIS file apart into its records.</summary>
/// <remarks>
/// A line is a tag, two blanks, a hyphen, a blank and a value (Research Information Systems, "RIS format specifications", 2001); one blank,
/// or none behind the hyphen, is read as well. A line without a tag goes on with the value before it,
/// behind a blank or, of keywords, a line feed. A record begins with TY and ends with
/// ER, the next TY or the end of the file; what stands between records, such as a number or a heading, is passed over.
/// </remarks>
public static partial class RisReader
{
    /// <summary>The records in the order of the file. Cost: linear; one record is in memory at a time.</summary>
    public static IEnumerable<RisRecord> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        return Records(reader);
    }

    private static IEnumerable<RisRecord> Records(TextReader reader)
    {
        var (number, start) = (0, 0); // start is 0 between records
        var (fields, tag, value) = (new List<(string, string)>(), "", new StringBuilder());
        void End()
        {
            if (tag.Length > 0) fields.Add((tag, value.ToString().Trim()));
            (tag, value) = ("", value.Clear());
        }

        while (reader.ReadLine() is { } line)
        {
            number++;
            var match = Tagged().Match(line);
            if (!match.Success)
            {
                // Keywords stand one a line under a tag that stands once.
                if (tag.Length > 0 && line.AsSpan().Trim() is { Length: > 0 } more) value.Append(tag == "KW" ? '\n' : ' ').Append(more);
                continue;
            }

            var name = match.Groups["tag"].Value;
            if (start > 0) End();
            if (name is "TY" or "ER")
            {
                if (start > 0) yield return new RisRecord(start, fields);
                (start, fields) = (name == "TY" ? number : 0, []);
            }
            else if (start > 0)
            {
                tag = name;
                value.Append(match.Groups["value"].ValueSpan);
            }
        }

        if (start == 0) yield break;
        End();
        yield return new RisRecord(start, fields);
    }

    [GeneratedRegex(@"^\uFEFF?\s?(?<tag>[A-Z][A-Z0-9])\s{1,2}-(?:\s(?<value>.*)|)$", RegexOptions.CultureInvariant)]
    private static partial Regex Tagged();
}
