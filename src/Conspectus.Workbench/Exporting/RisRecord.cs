using System.Globalization;
using System.Text;
using Conspectus.Core.Citations;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Exporting;

/// <summary>A paper as a RIS record (Research Information Systems, "RIS format specifications", 2001), in Unicode.</summary>
/// <remarks>
/// A value of RIS is one line: line ends of abstracts and notes become blanks. What RIS has no tag for stands in the tags that it leaves to
/// its users: U1 the mark, U2 a tag each, U3 the decision, U4 the track, U5 the session, and in C8 the conference's own topic. C3 is the
/// title of the proceedings, as reference managers read it in a conference paper. DP says who wrote the record: only then are these tags
/// read back so.
/// </remarks>
internal static class RisRecord
{
    /// <summary>The record, ended by an empty line.</summary>
    public static string Of(ExportItem item)
    {
        var (paper, text) = (item.Paper, new StringBuilder("TY  - CPAPER\r\n"));
        void Add(string tag, string? value)
        {
            var line = string.Join(' ', (value ?? "").Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            if (line.Length > 0) text.Append(tag).Append("  - ").Append(line).Append("\r\n");
        }

        Add("ID", paper.Key);
        Add("TI", paper.Title.Text);
        foreach (var author in paper.Authors) Add("AU", Name(PersonName.Of(author)));
        Add("T2", paper.Edition.ToString());
        Add("C3", Proceedings.TitleOf(paper.Edition));
        if (paper.Edition.Year > 0) Add("PY", paper.Edition.Year.ToString(CultureInfo.InvariantCulture));
        Add("AB", paper.Abstract.Text);
        foreach (var keyword in paper.Keywords) Add("KW", keyword);
        Add("DO", paper.Identifiers.Doi);
        Add("UR", paper.Url);
        foreach (var known in paper.Identifiers.List().Where(i => i.Scheme != IdentifierScheme.Doi && i.Address != paper.Url))
            Add("UR", known.Address);
        Add("L1", paper.PdfUrl);
        Add("DP", Sources.Ris.RisRecord.OwnDatabase);
        Add("U3", Decisions.Word(paper.Decision));
        Add("U4", paper.Track);
        Add("U5", paper.Session);
        Add("C8", paper.SourceTopic);
        if (item.Row.Mark != Mark.Unread) Add("U1", MarkWords.Of(item.Row.Mark));
        foreach (var tag in item.Row.Tags) Add("U2", tag.Name);
        Add("N1", item.Note);
        return text.Append("ER  - \r\n\r\n").ToString();
    }

    // "Family, Given, Suffix"; a name without a comma is a team's, or the only one that somebody has.
    private static string Name(PersonName name) => name.Kind != NameKind.Person || name.Given.Length == 0
        ? name.Display
        : string.Join(", ", new[] { name.Surname, name.Given, name.Suffix }.Where(p => p.Length > 0));
}
