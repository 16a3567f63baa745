using System.Globalization;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Facts;

/// <summary>Counts papers by the years of their editions. Remembers what it counted; not safe for several threads at once.</summary>
internal sealed class EditionFacts
{
    private const int MostYears = 6;

    private readonly ArticleInput _input;
    private readonly PhraseHolders _holders;
    private readonly List<Paper> _papers;
    private readonly Dictionary<int, int> _sizes;
    private readonly Dictionary<string, int> _places;

    /// <summary>Reads the editions.</summary>
    internal EditionFacts(ArticleInput input)
    {
        (_input, _papers) = (input, [.. input.Earlier, .. input.Papers]);
        _holders = new PhraseHolders(_papers);
        _places = new Dictionary<string, int>(_papers.Count, StringComparer.Ordinal);
        foreach (var (place, paper) in _papers.Index()) _places.TryAdd(paper.Id, place);
        _sizes = _papers.CountBy(p => p.Edition.Year).ToDictionary();
        // An edition without abstracts would seem to have no subjects.
        var told = _papers.Where(p => p.Abstract.Source.Length > 0).CountBy(p => p.Edition.Year).ToDictionary();
        Years = input.Earlier.Count == 0
            ? []
            : [.. _sizes.Where(e => e.Key > 0 && 2 * told.GetValueOrDefault(e.Key) >= e.Value)
                .Select(e => e.Key).Order().TakeLast(MostYears)];
    }

    /// <summary>The years of the latest editions, the article's own last; empty where there is nothing to compare with.</summary>
    internal IReadOnlyList<int> Years { get; }

    /// <summary>How many papers an edition has; for year 0 those of the article.</summary>
    internal int Papers(int year) => year == 0 ? _input.Papers.Count : _sizes.GetValueOrDefault(year);

    /// <summary>How many of them hold a phrase.</summary>
    internal int Holding(string phrase, int year) => _holders.Of(phrase).Count(p => IsOf(p, year));

    /// <summary>The ids of the article's papers that hold a phrase, in their order.</summary>
    internal IEnumerable<string> Holding(string phrase) => _holders.Of(phrase).Where(p => IsOf(p, 0)).Select(p => _papers[p].Id);

    /// <summary>Whether a paper of the article holds a phrase.</summary>
    internal bool IsHeld(string phrase, Paper paper) => _holders.Has(phrase, _places[paper.Id]);

    /// <summary>The ids of the article's papers that have one of some spellings of a name, letter by letter, in their order.</summary>
    internal IEnumerable<string> Naming(IEnumerable<string> spellings) => spellings
        .SelectMany(s => _holders.Of(s).Where(p => IsOf(p, 0) && Phrase.HasNames(PhraseHolders.Text(_papers[p]), [s])))
        .Distinct().Order().Select(p => _papers[p].Id);

    /// <summary>Whether a paper of an edition before a year holds a phrase, of the editions that are not compared too.</summary>
    internal bool IsHeldBefore(string phrase, int year) => _holders.Of(phrase).Any(p => _papers[p].Edition.Year < year);

    /// <summary>How many papers of a topic hold a phrase, those of all editions.</summary>
    internal int HoldingOverYears(string phrase, int topic)
    {
        var own = (_input.TopicsOverYears.Find(topic) ?? _input.Topics.Find(topic))?.Papers.ToHashSet(StringComparer.Ordinal) ?? [];
        return _holders.Of(phrase).Count(p => own.Contains(_papers[p].Id));
    }

    /// <summary>How many papers of an edition belong to a topic.</summary>
    internal int InTopic(int topic, int year) => year == 0
        ? _input.Topics.Find(topic)?.Size ?? 0
        : (_input.TopicsOverYears.Find(topic) ?? _input.Topics.Find(topic))?.Papers
            .Count(id => _places.TryGetValue(id, out var place) && _papers[place].Edition.Year == year) ?? 0;

    /// <summary>A share as text.</summary>
    internal string Share(int part, int year) =>
        Papers(year) == 0 ? "" : (100.0 * part / Papers(year)).ToString("0.0", CultureInfo.InvariantCulture) + "%";

    /// <summary>The shares of the latest editions as text.</summary>
    internal string Series(Func<int, int> part) => string.Join(' ', Years.Select(y => Share(part(y), y).TrimEnd('%')));

    private bool IsOf(int place, int year) => year == 0 ? place >= _input.Earlier.Count : _papers[place].Edition.Year == year;
}
