using Conspectus.Core.Papers;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Queries;

/// <summary>Which papers name which data sets and models, and what is told of small subjects; used by one thread at a time.</summary>
/// <param name="library">The library.</param>
internal sealed class NamesIn(Holdings library)
{
    private readonly Dictionary<string, HashSet<string>> _naming = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> _about = new(StringComparer.Ordinal);
    private readonly Dictionary<(string What, int Topic), IReadOnlyList<string>> _ranked = [];

    /// <summary>The ids of the papers that have a name of a data set or a model, in one of its spellings.</summary>
    public HashSet<string> Naming(string name)
    {
        if (_naming.TryGetValue(name, out var papers)) return papers;
        papers = new HashSet<string>(StringComparer.Ordinal);
        foreach (var spelling in library.Chosen.Spellings(name))
        {
            papers.UnionWith(library.Editions.Holders(spelling)
                .Where(id => library.ById.TryGetValue(id, out var p) && Folded.HasWord($"{p.Title.Text} {p.Abstract.Text}", spelling)));
        }

        _naming.Add(name, papers);
        return papers;
    }

    /// <summary>The names that papers of a topic have, or all papers for 0, those of most papers first.</summary>
    public IReadOnlyList<string> Ranked(string what, int topic)
    {
        if (_ranked.TryGetValue((what, topic), out var names)) return names;
        var counts = library.Chosen.Named(what).Select(n => (Name: n, Papers: In(Naming(n), topic))).Where(n => n.Papers > 0).ToList();
        counts.Sort((a, b) => a.Papers != b.Papers ? b.Papers - a.Papers : string.CompareOrdinal(a.Name, b.Name));
        _ranked.Add((what, topic), names = counts.ConvertAll(n => n.Name));
        return names;
    }

    /// <summary>How many papers of a topic, or of all for 0, have any of the names.</summary>
    public int Any(string what, int topic) => In(library.Chosen.Named(what).SelectMany(Naming).ToHashSet(StringComparer.Ordinal), topic);

    /// <summary>The ids of the papers that hold a subject or have it as a keyword.</summary>
    public HashSet<string> About(string subject)
    {
        if (_about.TryGetValue(subject, out var papers)) return papers;
        var form = KeywordForm.Of(subject);
        papers = [.. library.Papers.Where(p => library.Editions.Holds(p, subject) || p.Keywords.Any(k => KeywordForm.Of(k) == form))
            .Select(p => p.Id)];
        _about.Add(subject, papers);
        return papers;
    }

    /// <summary>How many of some papers belong to a topic; all of them for 0.</summary>
    public int In(HashSet<string> papers, int topic) =>
        topic == 0 ? papers.Count : library.Topics.Find(topic)?.Papers.Count(papers.Contains) ?? 0;
}
