using Conspectus.Analysis.Text;

namespace Conspectus.Training;

/// <summary>Phrases as paths of word numbers.</summary>
internal sealed class PhraseTrie
{
    private readonly Dictionary<long, int> _steps = new(PairHash.Instance);
    private readonly List<int> _phrases = [-1]; // the phrase that ends at each node

    public List<int[]> Phrases { get; } = [];

    /// <summary>The number of a phrase, which is added if it is new.</summary>
    public int Add(int[] words)
    {
        var node = 0;
        foreach (var word in words)
        {
            if (!_steps.TryGetValue(Step(node, word), out var next))
            {
                _steps.Add(Step(node, word), next = _phrases.Count);
                _phrases.Add(-1);
            }

            node = next;
        }

        if (_phrases[node] < 0)
        {
            _phrases[node] = Phrases.Count;
            Phrases.Add(words);
        }

        return _phrases[node];
    }

    /// <summary>The phrases that stand in a text and have at least <paramref name="shortest"/> words.</summary>
    public IEnumerable<int> Find(int[] text, int shortest)
    {
        for (var from = 0; from < text.Length; from++)
        {
            var node = 0;
            for (var at = from; at < text.Length && _steps.TryGetValue(Step(node, text[at]), out node); at++)
            {
                if (_phrases[node] >= 0 && at - from + 1 >= shortest) yield return _phrases[node];
            }
        }
    }

    private static long Step(int node, int word) => ((long)node << 32) | (uint)word;
}
