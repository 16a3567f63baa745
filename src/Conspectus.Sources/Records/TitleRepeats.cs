using Conspectus.Core.Papers;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Records;

/// <summary>Notices records of one edition that bear one title. They are passed on all the same: two papers may bear one title.</summary>
internal sealed class TitleRepeats
{
    private const int MostTitles = 1 << 20;
    private const int LongestTitle = 80;
    private readonly HashSet<ulong> _titles = [];
    private long _count;
    private string _example = "";

    /// <summary>What was noticed, as a sentence, or null if nothing was.</summary>
    public string? Sentence => _count == 0
        ? null
        : $"{Figures.Of(_count, "record bears", "records bear")} the title of an earlier record, such as {_example}. All were passed on: "
            + "authors, abstracts and identifiers tell whether they are one paper.";

    /// <summary>Looks at a record.</summary>
    public void Add(Record record)
    {
        var key = Hash(record.Title, Hash(record.Conference ?? "", (ulong)(record.Year ?? 0)));
        if (_titles.Contains(key))
        {
            if (_count++ == 0) _example = $"“{ColumnTally.Shorten(record.Title, LongestTitle)}”"
                + (record.SourceId.Length > 0 ? $" (record {record.SourceId})" : "");
        }
        else if (_titles.Count < MostTitles) _titles.Add(key);
    }

    // FNV-1a over letters and digits, the same on every machine.
    private static ulong Hash(string text, ulong seed)
    {
        var hash = (14695981039346656037UL ^ seed) * 1099511628211UL;
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c)) hash = (hash ^ char.ToLowerInvariant(c)) * 1099511628211UL;
        }

        return hash;
    }
}
