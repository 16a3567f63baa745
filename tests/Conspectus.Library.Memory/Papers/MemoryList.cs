using Conspectus.Analysis.Search;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Text;
using Conspectus.Core.Topics;
using Conspectus.Library.Memory.Reading;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;
using Conspectus.Library.Search;

namespace Conspectus.Library.Memory.Papers;

/// <summary>The papers that a query selects, by their positions in library order.</summary>
internal sealed class MemoryList
{
    private readonly MemoryServer _server;
    private readonly MemoryState _state;
    private readonly ReaderId _reader;
    private readonly PaperQuery _query;
    private readonly SearchAnswer? _answer;
    private readonly Dictionary<int, SearchHit> _hits;
    private readonly Dictionary<string, PaperPlace> _places;
    private readonly IReadOnlyList<FieldCondition> _typed;

    internal MemoryList(MemoryServer server, MemoryState state, ReaderId reader, PaperQuery query, SearchAnswer? answer)
    {
        if (!state.Readers.Contains(reader)) throw new ArgumentException($"There is no reader {reader}.", nameof(reader));
        (_server, _state, _reader, _query, _answer) = (server, state, reader, query, answer);
        _hits = (answer?.Hits ?? []).ToDictionary(h => h.Document);
        _places = (state.Analysis?.Places ?? []).ToDictionary(p => p.PaperId);
        _typed = SearchSyntax.Read(query.Text, query.Exact)?.Conditions ?? [];
    }

    internal PaperPage Page()
    {
        var all = All();
        var rows = all.Skip(_query.Offset).Take(_query.Limit).Select(Row).ToList();
        var search = _answer is null ? null : new PaperSearch(
            all.Count(i => _hits[i].Complete), [.. _answer.Corrections.Select(c => new WordCorrection(c.Typed, c.Used))], _answer.Shares)
        {
            Missing = _answer.Missing,
            Advice = SearchSyntax.Read(_query.Text, _query.Exact)!.Advice,
        };
        return new PaperPage(
            _server.Has(Fault.TotalIsOfThePage) ? rows.Count : all.Count, rows, search,
            _query.Facets ? new MemoryFacets(_server, this, _state).Count() : null);
    }

    /// <summary>All papers of the query in its order.</summary>
    internal List<int> All()
    {
        var listed = (_answer is null ? Enumerable.Range(0, _state.Papers.Count) : _answer.Hits.Select(h => h.Document))
            .Where(i => Selects(i, null));
        if (_query.Sort == PaperSort.Relevance) return [.. listed];
        return [.. listed.Order().OrderBy(Order, StringComparer.Ordinal)];
    }

    internal PaperRow Row(int index)
    {
        var paper = _state.Papers[index].Paper;
        var state = Reading(index);
        var match = _answer is null ? null : new PaperMatch(_answer.Found(index), _hits[index].Band, _answer.Cosine(index));
        if (match is not null && !match.Words.Any(w => w.Fields.Contains(SearchField.Abstract)))
            match = match with { NearestSentence = NearestSentence.Find(paper.Abstract.Html, _answer!.Cosine) };
        return new PaperRow(
            paper, state.Mark, state.Note.Length > 0, _places.GetValueOrDefault(paper.Id)?.Topic, _answer is null ? 0
                : _hits[index].Score, match)
        {
            Tags = TagText.Name(state.Tags, TagNames()),
            Collections = Collections(index),
        };
    }

    internal ReadingState Reading(int index)
    {
        var id = _state.Papers[index].Paper.Id;
        return _state.Reading.GetValueOrDefault((_server.Has(Fault.ListsShowTheLocalReader) ? _state.Readers[0] : _reader, id))
            ?? new ReadingState(id, Mark.Unread, "");
    }

    internal IReadOnlyList<PaperSet> Collections(int index) => CollectionText.InOrder(
        _state.Collections.Where(c => c.Reader == _reader && c.Papers.Contains(_state.Papers[index].Paper.Id)).Select(c => c.Collection),
        c => c);

    internal IReadOnlyList<ReaderTag> TagNames() => MemoryReadingStore.Tags(_state, _reader);

    internal PaperPlace? Place(int index) => _places.GetValueOrDefault(_state.Papers[index].Paper.Id);

    /// <summary>Whether the query selects a paper.</summary>
    /// <param name="index">The paper.</param>
    /// <param name="except">A field whose own filter is left out.</param>
    internal bool Selects(int index, string? except)
    {
        var paper = _state.Papers[index].Paper;
        bool Is<T>(string field, T? wanted, Func<T, bool> has) => wanted is null || field == except || has(wanted);
        return ((_answer is null || _hits.ContainsKey(index)) || (except is not null && _server.Has(Fault.FacetsForgetTheSearch)))
            && Is("ids", _query.Ids, ids => ids.Contains(paper.Id))
            && Is("after", (object?)_query.After, a => index > (int)a)
            && Is("area", _query.Area, a => Place(index) is { } place && a.Contains(place.X, place.Y))
            && Is("decision", _query.Decision, Any<Decision>(d => paper.Decision == d))
            && Is("edition", _query.Edition, Any<string>(e => paper.Edition.Slug == e))
            && Is("conference", _query.Conference, Any<string>(c => paper.Edition.Conference == c))
            && Is("year", _query.Year, Any<int>(y => paper.Edition.Year == y))
            && Is("session", _query.Session, Any<string>(s => paper.Session == s))
            && Is("track", _query.Track, Any<string>(t => paper.Track == t))
            && Is("keyword", _query.Keyword, Any<string>(k => paper.Keywords.Any(own => Keyword(own) == Keyword(k))))
            && Is("author", _query.Author, a => paper.Authors.Any(own => SameAuthor(own.Name, a)))
            && Is("topic", _query.Topic, Any<int>(t => Levels(index).Contains(t)))
            && Is("kind", _query.Kind, Any<PaperKind>(k => Place(index)?.Kind?.Kind == k))
            && Is("mark", _query.Mark, Any<Mark>(m => HasMark(index, m)))
            && Is("note", (object?)_query.HasNote, n => Reading(index).Note.Length > 0 == (bool)n)
            && Is("tag", (object?)_query.Tag, t => Reading(index).Tags.Has((int)t))
            && Is("collection", _query.Collection, Any<string>(c => Collections(index).Any(own => own.Id == c)))
            && _typed.All(c => new MemoryConditions(_state, _reader).Meets(index, c));
    }

    private Func<Choice<T>, bool> Any<T>(Func<T, bool> has)
        where T : notnull => values => (_server.Has(Fault.FirstValueOfAFilterCounts) ? values.Take(1) : values).Any(has);

    internal int[] Levels(int index) => Place(index) is not { } place ? []
        : _server.Has(Fault.TopicFilterOfOneLevel) ? [place.Topic] : [place.Chapter, place.Topic, place.Theme];

    internal string Keyword(string keyword) => _server.Has(Fault.KeywordsHaveCase) ? keyword : KeywordForm.Of(keyword);

    private bool HasMark(int index, Mark mark) =>
        Reading(index) is var state && state.Mark == mark
            && !(_server.Has(Fault.NotedPapersAreRead) && mark == Mark.Unread && state.Note.Length > 0);

    private bool SameAuthor(string name, string wanted) => _server.Has(Fault.PartOfANameIsEnough)
        ? Folding.Words(name).Contains(Folding.Words(wanted), StringComparison.Ordinal)
        : PersonKey.Of(name).Folded == PersonKey.Of(wanted).Folded;

    private string Order(int index)
    {
        var paper = _state.Papers[index].Paper;
        switch (_query.Sort)
        {
            case PaperSort.Title:
                return Folding.Words(paper.Title.Text);
            case PaperSort.Author:
                return paper.Authors.Count > 0 ? PersonName.Of(paper.Authors[0]).SortKey : "\uffff";
            case PaperSort.Decision:
                return ((int)Decision.Oral - (int)paper.Decision).ToString("d2", System.Globalization.CultureInfo.InvariantCulture);
            default:
                var order = (_state.Analysis?.Topics.Level(TopicLevel.Topic) ?? []).SelectMany(t => t.Papers).Distinct().ToList();
                var at = order.IndexOf(paper.Id);
                return at < 0 ? _places.ContainsKey(paper.Id) ? "y" : "z" : at.ToString("d8", System.Globalization.CultureInfo.InvariantCulture);
        }
    }
}
