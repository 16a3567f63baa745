using Conspectus.Core.Names;

namespace Conspectus.Core.Identity;

/// <summary>A known paper with all that it goes by.</summary>
/// <param name="paper">What stands for it.</param>
internal sealed class KnownPaper<T>(T paper)
{
    private readonly List<Func<string>> _abstracts = [];

    /// <summary>What stands for it.</summary>
    public T Paper { get; } = paper;

    /// <summary>What it goes by, each with the scope in which that counts.</summary>
    public HashSet<(string Scope, PaperAlias Alias)> Aliases { get; } = [];

    /// <summary>Its authors, as all records name them.</summary>
    public People Authors { get; } = new();

    /// <summary>The slugs of its editions.</summary>
    public HashSet<string> Editions { get; } = new(StringComparer.Ordinal);

    /// <summary>The papers that it was taken for and is not.</summary>
    public List<KnownPaper<T>> Apart { get; } = [];

    /// <summary>What the source that is being read lists as this paper, or null.</summary>
    public PaperKeys? Listed { get; private set; }

    /// <summary>Adds what another record says.</summary>
    public void Add(PaperKeys keys, bool isListed)
    {
        _abstracts.Add(keys.Abstract);
        Authors.Add(keys.Authors);
        Editions.Add(keys.Edition);
        if (isListed) Listed = keys;
    }

    /// <summary>
    /// Whether an abstract has less in common with each of this paper's than <paramref name="least"/>; not where either has none.
    /// </summary>
    public bool DiffersFrom(string summary, double least)
    {
        if (string.IsNullOrWhiteSpace(summary)) return false;
        var own = _abstracts.Select(a => a()).Where(a => !string.IsNullOrWhiteSpace(a)).ToList();
        return own.Count > 0 && own.TrueForAll(a => AbstractSimilarity.Of(a, summary) < least);
    }

    /// <summary>How near an abstract is to the nearest of this paper's, 0 to 1.</summary>
    public double Nearness(string summary) => _abstracts.Max(a => AbstractSimilarity.Of(a(), summary));
}
