using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Topics;

/// <summary>A group of which the label is not yet decided, with what the decision needs.</summary>
internal sealed class UnnamedGroup
{
    /// <summary>The documents, most typical first.</summary>
    public required List<int> Members { get; set; }

    /// <summary>The group one level up, or null.</summary>
    public UnnamedGroup? Parent { get; init; }

    /// <summary>Its number on its level of the hierarchy.</summary>
    public required int Number { get; init; }

    /// <summary>The group it continues and how alike they are; −1 for none.</summary>
    public (int Earlier, double Jaccard) Continues { get; init; } = (-1, 0);

    /// <summary>The phrases, most telling first.</summary>
    public List<KeyPhrases.Scored> Ranked { get; set; } = [];

    /// <summary>Those of them that can be a heading, best first.</summary>
    public List<KeyPhrases.Scored> Heads { get; set; } = [];

    /// <summary>The phrases of the label.</summary>
    public List<int> Phrases { get; set; } = [];

    /// <summary>The label; empty before there is one.</summary>
    public string Label { get; set; } = "";

    /// <summary>The sibling whose name says the same, which it will join; or null.</summary>
    public UnnamedGroup? Twin { get; set; }

    /// <summary>The groups of a level, ordered by parent and then by size, largest first.</summary>
    /// <param name="embedding">The documents' vectors.</param>
    /// <param name="groups">The group of each document.</param>
    /// <param name="parents">The level above in its order, or none.</param>
    /// <param name="parentOf">The number of each group's parent.</param>
    /// <param name="earlier">The same level of an earlier analysis, or null.</param>
    public static List<UnnamedGroup> Level(Embedding embedding, int[] groups, IReadOnlyList<UnnamedGroup> parents, Func<int, int> parentOf,
        EarlierLevel? earlier)
    {
        var count = groups.Max() + 1;
        var centroids = Centroids.Of(embedding.Values, embedding.Dimensions, groups, count);
        var nearness =
            groups.Select((g, i) => DenseMath.Dot(embedding.Row(i), centroids.AsSpan(g * embedding.Dimensions, embedding.Dimensions)))
            .ToArray();
        var members = Enumerable.Range(0, groups.Length).OrderByDescending(i => nearness[i]).ThenBy(i => i).ToLookup(i => groups[i]);
        var continues = earlier?.Match(groups, count);
        var order = parents.Index().ToDictionary(p => p.Item.Number, p => p.Index);
        return Enumerable.Range(0, count)
            .OrderBy(g => parents.Count == 0 ? 0 : order[parentOf(g)]).ThenByDescending(g => members[g].Count()).ThenBy(g => g)
            .Select(g => new UnnamedGroup
            {
                Members = [.. members[g]],
                Parent = parents.Count == 0 ? null : parents[order[parentOf(g)]],
                Number = g,
                Continues = continues?[g] ?? (-1, 0),
            }).ToList();
    }

    /// <summary>Takes in the documents of sibling groups.</summary>
    /// <param name="embedding">The documents' vectors, by which those of the whole are ordered anew.</param>
    /// <param name="others">The siblings, which are no groups of their own any more.</param>
    public void Join(Embedding embedding, IEnumerable<UnnamedGroup> others)
    {
        int[] all = [.. Members, .. others.SelectMany(o => o.Members)];
        Array.Sort(all);
        var vectors = new float[all.Length * embedding.Dimensions];
        for (var i = 0; i < all.Length; i++) embedding.Row(all[i]).CopyTo(vectors.AsSpan(i * embedding.Dimensions));
        var center = Centroids.Of(vectors, embedding.Dimensions, new int[all.Length], 1);
        Members = [.. all.OrderByDescending(i => DenseMath.Dot(embedding.Row(i), center)).ThenBy(i => i)];
    }
}
