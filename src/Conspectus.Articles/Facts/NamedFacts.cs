using Conspectus.Analysis.Glossary;

namespace Conspectus.Articles.Facts;

/// <summary>Which papers name which data sets and models. Not safe for several threads at once.</summary>
internal sealed class NamedFacts
{
    private readonly NamedThings _things;
    private readonly EditionFacts _editions;
    private readonly TopicFacts _topics;
    private readonly Dictionary<string, IReadOnlyList<string>> _papers = new(StringComparer.Ordinal);
    private readonly Dictionary<(string What, int Topic), IReadOnlyList<string>> _names = [];

    /// <summary>Reads the abstracts.</summary>
    public NamedFacts(ArticleInput input, EditionFacts editions, TopicFacts topics)
    {
        _things = new NamedThings([.. input.Papers.Select(p => p.Abstract.Text)]);
        (_editions, _topics) = (editions, topics);
    }

    /// <summary>The names that papers of a topic have, or any for topic 0, those of most papers first, equals in ordinal order.</summary>
    public IReadOnlyList<string> Names(string what, int topic)
    {
        if (!_names.TryGetValue((what, topic), out var names))
        {
            names =
            [
                .. All(what).Select(n => (Name: n, Papers: _topics.Among(Papers(n), topic).Count())).Where(n => n.Papers > 0)
                    .OrderByDescending(n => n.Papers).ThenBy(n => n.Name, StringComparer.Ordinal).Select(n => n.Name),
            ];
            _names.Add((what, topic), names);
        }

        return names;
    }

    /// <summary>The ids of the papers that have a name in any of its spellings.</summary>
    public IReadOnlyList<string> Papers(string name)
    {
        if (!_papers.TryGetValue(name, out var papers))
            _papers.Add(name, papers = [.. _editions.Naming(_things.Spellings(name))]);
        return papers;
    }

    /// <summary>How many papers of a topic, or of all, have any name.</summary>
    public int Naming(string what, int topic) => _topics.Among(All(what).SelectMany(Papers).Distinct(), topic).Count();

    private IReadOnlyList<string> All(string what) => what == "data" ? _things.Data : _things.Models;
}
