using Conspectus.Sources.Content;
using Conspectus.Sources.Ris;

namespace Conspectus.Sources.Labels;

/// <summary>Labelled records of a RIS file.</summary>
internal static class RisLabels
{
    private const int LinesLookedAt = 200;

    /// <summary>Whether one of the first lines begins a record.</summary>
    public static bool Recognizes(SourcePart part, CancellationToken cancel)
    {
        using var reader = new StreamReader(part.OpenContent(cancel));
        for (var n = 0; n < LinesLookedAt && reader.ReadLine() is { } line; n++)
        {
            if (line.TrimStart('\uFEFF', ' ') is ['T', 'Y', ' ', ..] start && start.AsSpan(2).TrimStart() is ['-', ..]) return true;
        }

        return false;
    }

    /// <summary>The records, null for one without a label.</summary>
    public static IEnumerable<LabeledRecord?> Read(SourcePart part, CancellationToken cancel)
    {
        using var reader = new StreamReader(part.OpenContent(cancel));
        foreach (var record in RisReader.Read(reader))
        {
            cancel.ThrowIfCancellationRequested();
            yield return Label(record, part.Name) is not { } included ? null : new LabeledRecord(
                record.First("TI", "T1", "BT", "CT"), record.First("AB", "N2"), [.. record.All("AU", "A1")], [.. record.All("KW")],
                LabeledReviewFile.Year(record.First("PY", "Y1", "DA")), included);
        }
    }

    private static bool? Label(RisRecord record, string name)
    {
        if (record.First("LI") is { Length: > 0 } text) return LabelText.Read(text, "the tag LI", $"{name}, record of line {record.Line}");
        return record.All("N1", "RN").Select(LabelText.OfNote).FirstOrDefault(l => l is not null);
    }
}
