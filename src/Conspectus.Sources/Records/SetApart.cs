using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>Records that are no papers of the conference: rejected, withdrawn, or the mere place of a paper.</summary>
internal sealed class SetApart
{
    private const int MostWords = 6;
    private const int LongestWord = 60;
    private readonly SortedDictionary<int, (string Kind, long Count, List<string> Words)> _kinds = [];

    /// <summary>How many there were.</summary>
    public long Count { get; private set; }

    /// <summary>What was left out, as a sentence, or null if nothing was.</summary>
    public string? Sentence => Count == 0
        ? null
        : $"{Figures.Of(Count, "record is no paper of the conference and was",
            "records are no papers of the conference and were")} left out: "
            + string.Join(", ", _kinds.Values
                .Select(k => $"{Figures.Count(k.Count)} {k.Kind} ({string.Join(", ", k.Words.Select(w => $"“{w}”"))})")) + ".";

    /// <summary>Counts a record if it is none of the conference's.</summary>
    /// <param name="record">The record.</param>
    /// <param name="decision">The decision that its words name.</param>
    /// <returns>Whether it is none.</returns>
    public bool Takes(Record record, Decision decision)
    {
        Decisions.TakeFromTitle(record.Title, out var marked);
        decision = Decisions.Combine(marked, decision);
        if (decision == Decision.Rejected) Add(0, "rejected", record.Decision ?? record.Title);
        else if (decision == Decision.Withdrawn) Add(1, "withdrawn", record.Decision ?? record.Title);
        else if (record.Abstract.Length == 0 && Blanks.IsPlaceholderTitle(record.Title)) Add(
            2, "without more than the place of a title", record.Title);
        else return false;
        return true;
    }

    private void Add(int order, string kind, string word)
    {
        Count++;
        var (_, count, words) = _kinds.GetValueOrDefault(order, (kind, 0, []));
        word = ColumnTally.Shorten(word, LongestWord);
        if (words.Count < MostWords && !words.Contains(word, StringComparer.OrdinalIgnoreCase)) words.Add(word);
        _kinds[order] = (kind, count + 1, words);
    }
}
