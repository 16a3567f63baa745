using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Topics;

/// <summary>
/// Finds phrases that are parts of longer ones: "modal data" of "multi-modal data", "bit quantization" of "4-bit quantization", and at the
/// other end "vision" of "vision-language" and "Monte Carlo tree" of "Monte Carlo tree search". Several threads may ask.
/// </summary>
/// <param name="corpus">The words of the documents.</param>
/// <param name="index">Their phrases.</param>
internal sealed class CutPhrases(TokenizedCorpus corpus, PhraseIndex index)
{
    private readonly bool[] _function = [.. corpus.Words.Select(StopWords.IsFunctionWord)];

    /// <summary>
    /// Takes out the phrases of which most occurrences in some documents are bound by a hyphen to what stands before or behind them, or
    /// have one and the same word of content there. Cost: linear in the text of the documents.
    /// </summary>
    /// <param name="members">The documents.</param>
    /// <param name="phrases">The phrases, best first.</param>
    public List<KeyPhrases.Scored> Without(IReadOnlyList<int> members, List<KeyPhrases.Scored> phrases)
    {
        var counts = new (int All, int Before, int Behind)[phrases.Count];
        var beside = new Dictionary<long, int>(PairHash.Instance); // of each phrase and a word before it, or the complement of one behind
        var starts = new Dictionary<int, List<int>>(); // by the first word
        foreach (var (number, phrase) in phrases.Index())
        {
            var first = index.Phrases[phrase.Id][0];
            if (!starts.TryGetValue(first, out var list)) starts[first] = list = [];
            list.Add(number);
        }

        foreach (var member in members)
        {
            var at = 0;
            foreach (var text in new[] { corpus.Titles[member], corpus.Bodies[member], corpus.Keywords[member] })
            {
                for (var p = 0; p < text.Length; p++)
                {
                    if (text[p] == TokenizedCorpus.Break || !starts.TryGetValue(text[p], out var candidates)) continue;
                    foreach (var number in candidates)
                    {
                        var words = index.Phrases[phrases[number].Id];
                        if (p + words.Length > text.Length || !text.AsSpan(p, words.Length).SequenceEqual(words)) continue;
                        var end = p + words.Length;
                        ref var count = ref counts[number];
                        count.All++;
                        if (IsBound(member, at + p)) count.Before++;
                        if (p > 0) Count(number, text[p - 1], text[p - 1]);
                        if (end == text.Length || text[end] == TokenizedCorpus.Break) continue;
                        if (IsBound(member, at + end)) count.Behind++;
                        Count(number, text[end], ~text[end]);
                    }
                }

                at += text.Length + 1;
            }
        }

        var most = new int[phrases.Count];
        foreach (var (key, count) in beside) most[key >> 32] = Math.Max(most[key >> 32], count);
        return [.. phrases.Where((_, n) => 2 * Math.Max(most[n], Math.Max(counts[n].Before, counts[n].Behind)) <= counts[n].All)];

        void Count(int number, int word, int side)
        {
            if (word == TokenizedCorpus.Break || _function[word]) return;
            var key = ((long)number << 32) | (uint)side;
            beside[key] = beside.GetValueOrDefault(key) + 1;
        }
    }

    private bool IsBound(int document, int position) => Array.BinarySearch(corpus.Bound[document], position) >= 0;
}
