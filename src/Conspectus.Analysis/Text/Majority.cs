namespace Conspectus.Analysis.Text;

/// <summary>
/// Which word stands before more than half of the occurrences of each phrase (the majority vote of R. S. Boyer and J. S. Moore, 1981):
/// every occurrence is voted on first, then counted, so that no list of words is kept for any phrase.
/// </summary>
/// <param name="phrases">How many phrases there are.</param>
internal sealed class Majority(int phrases)
{
    private readonly (int Word, int Lead)[] _votes = new (int, int)[phrases];
    private readonly int[] _counts = new int[phrases];

    /// <summary>Takes the word before an occurrence into account, or <see cref="TokenizedCorpus.Break"/> for none.</summary>
    public void Vote(int phrase, int word)
    {
        ref var vote = ref _votes[phrase];
        if (vote.Lead == 0) vote = (word, 1);
        else vote.Lead += vote.Word == word ? 1 : -1;
    }

    /// <summary>Counts an occurrence after all have been voted on.</summary>
    public void Count(int phrase, int word)
    {
        if (_votes[phrase].Word == word) _counts[phrase]++;
    }

    /// <summary>The word before more than half of a phrase's occurrences and the share of them, or −1 and 0.</summary>
    public (int Word, float Share) Of(int phrase, int occurrences) =>
        _votes[phrase].Word != TokenizedCorpus.Break && 2 * _counts[phrase] > occurrences
            ? (_votes[phrase].Word, (float)_counts[phrase] / occurrences) : (TokenizedCorpus.Break, 0);
}
