using Conspectus.Core.Citations;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Sources.BibTex;
using Conspectus.Sources.Records;
using Conspectus.Sources.Ris;

namespace Conspectus.Sources.Remarks;

/// <summary>Remarks in BibTeX, BibLaTeX and RIS.</summary>
internal static class RemarkedBibliography
{
    public static List<RemarkedPaper> BibTeX(string text, CancellationToken cancel)
    {
        var records = new BibTexRecords("", new ReadingLog("") { Repeats = null });
        var papers = new List<RemarkedPaper>();
        foreach (var entry in BibTexReader.Read(new StringReader(text)))
        {
            cancel.ThrowIfCancellationRequested();
            var remarks = RemarkedLists.Remarks(
                entry.First("mark"), RemarkedLists.Tags(BibNote.Read(entry.First("tags"))), BibNote.Read(entry.First("annotation")));
            if (remarks is not null && records.Read(entry) is { } record) papers.Add(new RemarkedPaper(entry.Key, record, remarks));
        }

        return papers;
    }

    public static List<RemarkedPaper> Ris(string text, CancellationToken cancel)
    {
        var papers = new List<RemarkedPaper>();
        foreach (var entry in RisReader.Read(new StringReader(text)))
        {
            cancel.ThrowIfCancellationRequested();
            var remarks = RemarkedLists.Remarks(entry.First("U1"), entry.All("U2"), entry.First("N1"));
            var title = entry.First("TI", "T1");
            if (remarks is null || title.Length == 0) continue;
            var identifiers = IdentifierText.OfAddresses(entry.All("UR"))
                .Or(IdentifierText.OfField(IdentifierScheme.Doi, entry.First("DO")));
            papers.Add(new RemarkedPaper(entry.First("ID"), new Record
            {
                Title = title,
                Authors = [.. entry.All("AU", "A1").Select(a => new Author(a))],
                Year = int.TryParse(entry.First("PY", "Y1").Split('/')[0], out var year) ? year : null,
                Url = entry.First("UR") is { Length: > 0 } url ? url : null,
                Identifiers = identifiers,
            }, remarks));
        }

        return papers;
    }
}
