using System.Runtime.InteropServices;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>
/// Writes labels as they stand inside a sentence: "Offline reinforcement learning" in lower case, "Bayesian optimisation" not.
/// </summary>
internal sealed class LabelCase
{
    private readonly Dictionary<string, int> _small = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// Learns from the abstracts which words are written in lower case more often than with a capital; linear in their length.
    /// </summary>
    public LabelCase(IEnumerable<Paper> papers)
    {
        foreach (var paper in papers)
        {
            foreach (var word in paper.Abstract.Text.Split(
                [' ', '\n', '-', ',', '.', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (char.IsLetter(word[0]))
                    CollectionsMarshal.GetValueRefOrAddDefault(_small, word, out _) += char.IsLower(word[0]) ? 1 : -1;
            }
        }
    }

    /// <summary>The label with its first letter in lower case if the abstracts mostly write its first word so.</summary>
    public string Inside(string label)
    {
        var end = label.IndexOfAny([' ', '-', ',']);
        var first = end < 0 ? label : label[..end];
        if (first.Length < 2 || !char.IsUpper(first[0]) || first[1..].Any(char.IsUpper)) return label;
        return _small.GetValueOrDefault(first) > 0 ? char.ToLowerInvariant(label[0]) + label[1..] : label;
    }
}
