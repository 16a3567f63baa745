using System.Globalization;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Facts;

/// <summary>Answers an article's queries from its input. Not safe for several threads at once: it remembers what it counted.</summary>
public sealed class FactSheet
{
    private readonly Dictionary<string, Paper> _papers;
    private readonly TopicFacts _topics;
    private readonly Dictionary<string, KindOfPaper?> _kinds;
    private readonly Lazy<Dictionary<string, Paper>> _byKey;
    private readonly Lazy<int> _authors;
    private readonly Lazy<NamedFacts> _named;
    private readonly Lazy<HashSet<string>> _coined;
    private readonly Lazy<ILookup<string, string>> _byKeyword;
    private readonly Lazy<IReadOnlyList<(string Keyword, int Papers)>> _keywords;

    /// <summary>Reads the input; linear in its size.</summary>
    public FactSheet(ArticleInput input)
    {
        Input = input;
        _papers = input.Papers.ToDictionary(p => p.Id);
        Editions = new EditionFacts(input);
        _topics = new TopicFacts(input.Topics);
        _kinds = input.Places.DistinctBy(p => p.PaperId).ToDictionary(p => p.PaperId, p => p.Kind, StringComparer.Ordinal);
        _named = new(() => new NamedFacts(input, Editions, _topics));
        _byKeyword = new(() => input.Papers.SelectMany(p => p.Keywords.Select(k => (Form: KeywordForm.Of(k), p.Id)))
            .ToLookup(k => k.Form, k => k.Id, StringComparer.Ordinal));
        _byKey = new(() => input.Papers.ToDictionary(p => p.Key, StringComparer.Ordinal));
        _coined = new(() => CoinedNames.Of(input.Papers));
        _authors = new(() => PaperIdentity.CountAuthors(input.Papers));
        _keywords = new(() => [.. input.Papers
            .SelectMany(p => p.Keywords.Select(k => k.Trim().ToLowerInvariant()).DistinctBy(KeywordForm.Of))
            .GroupBy(KeywordForm.Of, StringComparer.Ordinal)
            .Select(g => (Keyword: Usual(g), Papers: g.Count()))
            .OrderByDescending(k => k.Papers).ThenBy(k => k.Keyword, StringComparer.Ordinal)]);
    }

    /// <summary>What the answers are read from.</summary>
    public ArticleInput Input { get; }

    // The spelling that most papers use.
    private static string Usual(IEnumerable<string> spellings) =>
        spellings.CountBy(s => s).OrderByDescending(s => s.Value).ThenBy(s => s.Key, StringComparer.Ordinal).First().Key;

    /// <summary>The answer as a number in digits without separators, or as text; empty where there is none.</summary>
    public string Answer(ArticleQuery query) => query.Kind switch
    {
        QueryKind.TopicLabel => Input.Topics.Find(query.Topic)?.Label ?? "",
        QueryKind.KeywordRanked => query.Rank >= 1 && query.Rank <= _keywords.Value.Count ? _keywords.Value[query.Rank - 1].Keyword : "",
        QueryKind.Date => DateText.Write(Input.Date),
        QueryKind.EditionYear => Editions.Years.Contains(query.Year) ? query.Year.ToString(CultureInfo.InvariantCulture) : "",
        QueryKind.PaperTitle => _byKey.Value.GetValueOrDefault(query.Text)?.Title.Text ?? "",
        QueryKind.TopicSubject => Input.Topics.All.Any(t => t.Label.Split(" and ").Contains(query.Text)) ? query.Text : "",
        QueryKind.PhraseShare => Editions.Share(Editions.Holding(query.Text, query.Year), query.Year),
        QueryKind.PhraseSeries => Editions.Series(y => Editions.Holding(query.Text, y)),
        QueryKind.TopicShare => Editions.Share(Editions.InTopic(query.Topic, query.Year), query.Year),
        QueryKind.TopicSeries => Editions.Series(y => Editions.InTopic(query.Topic, y)),
        QueryKind.ChangedTerm => At([.. Input.Changed.Where(c => c.Kind.ToString() == query.Text)], query.Rank)?.Term ?? "",
        QueryKind.NamedRanked => At(_named.Value.Names(query.Text, query.Topic), query.Rank) ?? "",
        QueryKind.Word => Holding(query.Text).Any() ? query.Text : "",
        QueryKind.CoinedName => _coined.Value.Contains(query.Text) ? query.Text : "",
        QueryKind.Prize => Input.Papers.Where(p => p.Key == query.Text).Select(Prizes.Of).FirstOrDefault() ?? "",
        QueryKind.SmallSubject => At(Input.SmallSubjects, query.Rank) ?? "",
        QueryKind.Definition => Defined(query.Text) is { PaperId: null } bundled ? bundled.Definition ?? "" : "",
        _ => Count(query).ToString(CultureInfo.InvariantCulture),
    };

    /// <summary>The answer to a query that asks for a number; 0 for the others.</summary>
    public int Count(ArticleQuery query) => query.Kind switch
    {
        QueryKind.Papers => Input.Papers.Count,
        QueryKind.Authors => _authors.Value,
        QueryKind.MedianAuthors => Median(Input.Papers.Select(p => p.Authors.Count)),
        QueryKind.SoloPapers => Input.Papers.Count(p => p.Authors.Count == 1),
        QueryKind.Decision => Scope(query.Topic).Count(p => Decisions.Word(p.Decision) == query.Text),
        QueryKind.TopicCount => TopicCount(query),
        QueryKind.TopicSize => Input.Topics.Find(query.Topic)?.Size ?? 0,
        QueryKind.PhrasePapers => query.Topic == 0
            ? Editions.Holding(query.Text, query.Year)
            : _topics.Among(Holding(query.Text), query.Topic).Count(),
        QueryKind.PhraseTopics => _topics.With([.. Holding(query.Text)]),
        QueryKind.PairPapers => query.Text.Split(" + ") is [var one, var other] ? Holding(one).Intersect(Holding(other)).Count() : 0,
        QueryKind.NamedCount => _named.Value.Names(query.Text, query.Topic).Count,
        QueryKind.NamedPapers => _topics.Among(_named.Value.Papers(query.Text), query.Topic).Count(),
        QueryKind.NamingPapers => _named.Value.Naming(query.Text, query.Topic),
        QueryKind.NamePapers => Holding(query.Text).Count(id => CoinedNames.IsIn(_papers[id], query.Text)),
        QueryKind.SubjectPapers => _topics.Among(About(query.Text), query.Topic).Count(),
        QueryKind.SubjectTopics => _topics.With([.. About(query.Text)]),
        QueryKind.KindPapers => Scope(query.Topic).Count(p => Kind(p.Id).ToString() == query.Text),
        QueryKind.KeywordPapers =>
            _keywords.Value.FirstOrDefault(k => KeywordForm.Of(k.Keyword) == KeywordForm.Of(query.Text)).Papers,
        QueryKind.Chosen => Read.Count(r => r.Mark >= Mark.Liked),
        QueryKind.Notes => Read.Count(r => r.Mark >= Mark.Liked && !string.IsNullOrWhiteSpace(r.Note)),
        _ => 0,
    };

    /// <summary>Whether a fact's text is one of the ways to write its query's answer.</summary>
    public bool Agrees(string text, ArticleQuery query) =>
        IsText(query.Kind)
            ? text.Equals(Answer(query), StringComparison.OrdinalIgnoreCase)
                || (query.Kind is QueryKind.TopicLabel && text.Equals(SubjectList.Of(Answer(query)), StringComparison.OrdinalIgnoreCase))
            : NumberText.Writes(text, Count(query));

    /// <summary>The editions and what their papers hold.</summary>
    internal EditionFacts Editions { get; }

    /// <summary>The ids of the article's papers that hold a phrase, in their order.</summary>
    internal IEnumerable<string> Holding(string phrase) => Editions.Holding(phrase);

    /// <summary>The ids of the article's papers that hold a subject or have it as a keyword, in their order.</summary>
    internal IEnumerable<string> About(string subject)
    {
        var own = Holding(subject).Concat(_byKeyword.Value[KeywordForm.Of(subject)]).ToHashSet(StringComparer.Ordinal);
        return Input.Papers.Where(p => own.Contains(p.Id)).Select(p => p.Id);
    }

    /// <summary>The ids of the article's papers that name a data set or a model, in whatever spelling.</summary>
    internal IReadOnlyList<string> Naming(string name) => _named.Value.Papers(name);

    /// <summary>What kind a paper is; null where the analysis did not tell.</summary>
    internal PaperKind? Kind(string paperId) => _kinds.GetValueOrDefault(paperId)?.Kind;

    /// <summary>The number of different keywords.</summary>
    internal int Keywords => _keywords.Value.Count;

    private IEnumerable<ReadingState> Read => Input.Reading.Where(r => _papers.ContainsKey(r.PaperId)).DistinctBy(r => r.PaperId);

    private IEnumerable<Paper> Scope(int topic) => topic == 0
        ? Input.Papers
        : (Input.Topics.Find(topic)?.Papers ?? []).Where(_papers.ContainsKey).Select(id => _papers[id]);

    private int TopicCount(ArticleQuery query)
    {
        var level = Enum.Parse<TopicLevel>(query.Text, ignoreCase: true);
        return query.Topic == 0
            ? Input.Topics.Level(level).Count()
            : Input.Topics.Find(query.Topic) is { } topic ? Input.Topics.Children(topic).Count(c => c.Level == level) : 0;
    }

    private DefinedTerm? Defined(string term) => Input.Glossary.FirstOrDefault(g => g.Term == term);

    private static T? At<T>(IReadOnlyList<T> list, int rank)
        where T : class => rank >= 1 && rank <= list.Count ? list[rank - 1] : null;

    private static bool IsText(QueryKind kind) => kind is QueryKind.TopicLabel or QueryKind.KeywordRanked or QueryKind.Date
        or QueryKind.PhraseShare or QueryKind.PhraseSeries or QueryKind.TopicShare or QueryKind.TopicSeries or QueryKind.ChangedTerm
        or QueryKind.NamedRanked or QueryKind.EditionYear or QueryKind.TopicSubject or QueryKind.PaperTitle
        or QueryKind.Definition or QueryKind.CoinedName or QueryKind.Prize or QueryKind.SmallSubject
        or QueryKind.Word;

    private static int Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted.Count == 0 ? 0 : (sorted[(sorted.Count - 1) / 2] + sorted[sorted.Count / 2] + 1) / 2;
    }
}
