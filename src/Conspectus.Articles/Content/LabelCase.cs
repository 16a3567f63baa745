using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>Writes labels as they stand inside a sentence: "Offline reinforcement learning" in lower case, "Bayesian optimisation" not.</summary>
internal sealed class LabelCase
{
    private readonly HashSet<string> _common = new(StringComparer.Ordinal);

    /// <summary>Learns from the abstracts which words are written in lower case; linear in their length.</summary>
    public LabelCase(IEnumerable<Paper> papers)
    {
        foreach (var paper in papers)
        {
            foreach (var word in paper.Abstract.Text.Split([' ', '\n', '-', ',', '.', ';', '(', ')'], StringSplitOptions.RemoveEmptyEntries))
            {
                if (char.IsLower(word[0])) _common.Add(word);
            }
        }
    }

    /// <summary>The label with its first letter in lower case if the abstracts write its first word so.</summary>
    public string Inside(string label)
    {
        var end = label.IndexOfAny([' ', '-', ',']);
        var first = end < 0 ? label : label[..end];
        if (first.Length < 2 || !char.IsUpper(first[0]) || first[1..].Any(char.IsUpper)) return label;
        return _common.Contains(first.ToLowerInvariant()) ? char.ToLowerInvariant(label[0]) + label[1..] : label;
    }
}
