using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Glossary;

/// <summary>Finds terms in texts by their keys.</summary>
internal sealed class TermTrie
{
    private readonly Dictionary<(int Node, string Word), int> _next = [];
    private readonly Dictionary<int, string> _keys = [];
    private int _nodes = 1;

    public TermTrie(IEnumerable<string> keys)
    {
        foreach (var key in keys)
        {
            if (key.Length == 0) continue;
            var node = 0;
            foreach (var word in key.Split(' '))
            {
                if (!_next.TryGetValue((node, word), out var next)) _next.Add((node, word), next = _nodes++);
                node = next;
            }

            _keys[node] = key;
        }
    }

    /// <summary>The keys that stand in some text, each once a place. Cost: linear.</summary>
    public IEnumerable<string> In(List<Token> tokens)
    {
        for (var at = 0; at < tokens.Count; at++)
        {
            var node = 0;
            for (var i = at; i < tokens.Count && (i == at || tokens[i].Joined) && _next.TryGetValue((node, tokens[i].Term), out node); i++)
            {
                if (_keys.TryGetValue(node, out var key)) yield return key;
            }
        }
    }
}
