using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Facts;

/// <summary>Counts papers by the years of their editions. Remembers what it counted; not safe for several threads at once.</summary>
internal sealed class EditionFacts
{
    private const int MostYears = 6;

    private readonly ArticleInput _input;
    private readonly Func<Paper, string> _folded;
    private readonly Dictionary<int, IReadOnlyList<Paper>> _editions;
    private readonly Dictionary<string, int> _years;
    private readonly Dictionary<(string Phrase, int Year), int> _counts = [];

    /// <summary>Reads the editions.</summary>
    /// <param name="input">The article's input.</param>
    /// <param name="folded">A paper's title and abstract as <see cref="Phrase"/> folds them.</param>
    internal EditionFacts(ArticleInput input, Func<Paper, string> folded)
    {
        (_input, _folded) = (input, folded);
        _editions = input.Earlier.Concat(input.Papers).GroupBy(p => p.Edition.Year)
            .ToDictionary(g => g.Key, g => (IReadOnlyList<Paper>)[.. g]);
        _years = input.Earlier.Concat(input.Papers).DistinctBy(p => p.Id).ToDictionary(p => p.Id, p => p.Edition.Year);
        // An edition without abstracts would seem to have no subjects.
        Years = input.Earlier.Count == 0
            ? []
            : [.. _editions.Where(e => e.Key > 0 && 2 * e.Value.Count(p => p.Abstract.Source.Length > 0) >= e.Value.Count)
                .Select(e => e.Key).Order().TakeLast(MostYears)];
    }

    /// <summary>The years of the latest editions, the article's own last; empty where there is nothing to compare with.</summary>
    internal IReadOnlyList<int> Years { get; }

    /// <summary>How many papers an edition has; for year 0 those of the article.</summary>
    internal int Papers(int year) => Edition(year).Count;

    /// <summary>How many of them hold a phrase.</summary>
    internal int Holding(string phrase, int year)
    {
        if (!_counts.TryGetValue((phrase, year), out var count))
        {
            var words = Phrase.Fold(phrase);
            _counts.Add((phrase, year), count = Edition(year).Count(p => _folded(p).Contains(words, StringComparison.Ordinal)));
        }

        return count;
    }

    /// <summary>Whether a paper of an edition before a year holds a phrase, of the editions that are not compared too.</summary>
    internal bool IsHeldBefore(string phrase, int year) => _editions.Keys.Any(y => y < year && Holding(phrase, y) > 0);

    /// <summary>How many of them belong to a topic.</summary>
    internal int InTopic(int topic, int year) => year == 0
        ? _input.Topics.Find(topic)?.Size ?? 0
        : (_input.TopicsOverYears.Find(topic) ?? _input.Topics.Find(topic))?.Papers.Count(id => _years.GetValueOrDefault(id) == year) ?? 0;

    /// <summary>A share as text.</summary>
    internal string Share(int part, int year) =>
        Papers(year) == 0 ? "" : (100.0 * part / Papers(year)).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>The shares of the latest editions as text.</summary>
    internal string Series(Func<int, int> part) => string.Join(' ', Years.Select(y => Share(part(y), y).TrimEnd('%')));

    /// <summary>How many topics have a paper that holds a phrase.</summary>
    internal int Topics(string phrase)
    {
        var words = Phrase.Fold(phrase);
        var holding = _input.Papers.Where(p => _folded(p).Contains(words, StringComparison.Ordinal)).Select(p => p.Id).ToHashSet();
        return _input.Topics.Level(TopicLevel.Topic).Count(t => t.Papers.Any(holding.Contains));
    }

    private IReadOnlyList<Paper> Edition(int year) => year == 0 ? _input.Papers : _editions.GetValueOrDefault(year) ?? [];
}
