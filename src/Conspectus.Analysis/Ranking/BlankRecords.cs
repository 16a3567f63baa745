namespace Conspectus.Analysis.Ranking;

/// <summary>Records without any text, of which a review has some: no score tells them apart, and each is as likely as any record.</summary>
/// <remarks>
/// Their turn comes when the ranking has become no better than chance: when fewer of the last records read were found than blank ones are
/// expected to be. Of these that is the share found of all records so far, drawn towards what the blank ones read have shown.
/// </remarks>
internal sealed class BlankRecords(RankingFeatures features, IEnumerable<int> unread)
{
    private const int Window = 50; // records of text looked back on
    private const double PriorRecords = 20; // blank records that the share among all records counts as

    private readonly Queue<int> _left = new(unread.Where(row => !features.HasText[row]).Order());
    private readonly Queue<bool> _recent = [];
    private int _read;
    private int _found;

    /// <summary>The blank record to read next, or null as long as the ranking does better.</summary>
    /// <param name="liked">How many records are known to be included.</param>
    /// <param name="unread">How many records have not been read.</param>
    public int? Turn(int liked, int unread)
    {
        if (_left.Count == 0) return null;
        if (unread == _left.Count) return _left.Peek(); // nothing else is left
        if (_recent.Count < Window) return null;
        var share = liked / (double)features.Count;
        var ranked = (_recent.Count(f => f) + share) / (Window + 1);
        var blank = (_found + (PriorRecords * share)) / (_read + PriorRecords);
        return blank > ranked ? _left.Peek() : null;
    }

    /// <summary>Takes note of a record that was read.</summary>
    public void Read(int row, bool isFound)
    {
        if (_left.Count > 0 && _left.Peek() == row)
        {
            _left.Dequeue();
            _read++;
            if (isFound) _found++;
            return;
        }

        _recent.Enqueue(isFound);
        if (_recent.Count > Window) _recent.Dequeue();
    }
}
