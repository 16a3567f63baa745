using System.Runtime.InteropServices;

namespace Conspectus.Analysis.Text;

/// <summary>Counts the phrases of one length, each told by the frequent phrase it extends and its last word.</summary>
/// <param name="length">In words.</param>
internal sealed class PhraseLevel(int length)
{
    private const int None = -1;

    private readonly Dictionary<long, int> _numbers = new(PairHash.Instance);
    private readonly List<(int Documents, int Occurrences)> _kept = [];
    private readonly List<(int Documents, int Occurrences, int LastDocument)> _counts = [];
    private readonly List<(int[] Starts, int[] Numbers)> _read = [];

    /// <summary>How many phrases were kept.</summary>
    public int Count => _kept.Count;

    /// <summary>How many documents hold a phrase that was kept.</summary>
    public int Frequency(int number) => _kept[number].Documents;

    /// <summary>How often a phrase that was kept stands in all documents.</summary>
    public int Occurrences(int number) => _kept[number].Occurrences;

    /// <summary>Counts the phrases of a document.</summary>
    /// <param name="document">Its number; documents come in ascending order.</param>
    /// <param name="text">Its words.</param>
    /// <param name="starts">The frequent phrase one word shorter that begins at each position, or −1. <see cref="Keep"/> replaces it by the
    /// phrase of this length.</param>
    public void Read(int document, int[] text, int[] starts)
    {
        var numbers = new int[text.Length];
        for (var p = 0; p < text.Length; p++)
        {
            numbers[p] = None;
            if (starts[p] < 0 || p + length > text.Length || (length > 1 && starts[p + 1] < 0)) continue;
            var key = ((long)starts[p] << 32) | (uint)text[p + length - 1];
            ref var number = ref CollectionsMarshal.GetValueRefOrAddDefault(_numbers, key, out var known);
            if (!known)
            {
                number = _counts.Count;
                _counts.Add((0, 0, None));
            }

            numbers[p] = number;
            var count = _counts[number];
            _counts[number] = (count.Documents + (count.LastDocument == document ? 0 : 1), count.Occurrences + 1, document);
        }

        _read.Add((starts, numbers));
    }

    /// <summary>Keeps the phrases that enough documents hold, numbered in order of first occurrence.</summary>
    public void Keep(int minDocuments)
    {
        var kept = new int[_counts.Count];
        for (var number = 0; number < _counts.Count; number++)
        {
            var enough = _counts[number].Documents >= minDocuments;
            kept[number] = enough ? _kept.Count : None;
            if (enough) _kept.Add((_counts[number].Documents, _counts[number].Occurrences));
        }

        foreach (var (starts, numbers) in _read)
        {
            for (var p = 0; p < starts.Length; p++) starts[p] = numbers[p] < 0 ? None : kept[numbers[p]];
        }
    }
}
