using Conspectus.Analysis.Roles;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Text;
using Conspectus.Core.Topics;
using Conspectus.Verification.Files;

namespace Conspectus.Verification.Queries;

/// <summary>
/// What a library holds of the edition that an article is about, by key, with what was worked out from it; used by one thread at a time.
/// </summary>
internal sealed class Holdings
{
    private readonly Dictionary<string, Dictionary<int, (int Length, SentenceRole Role)>> _sentences = new(StringComparer.Ordinal);
    private readonly Dictionary<(EvidenceFact, string), QueryAnswer> _answers = [];
    private readonly Lazy<IReadOnlyList<(string Keyword, int Papers)>> _keywords;

    /// <summary>Takes the papers of the edition that an article is about, with their topics; linear in the library's size.</summary>
    /// <param name="content">The library.</param>
    /// <param name="edition">The edition's slug; empty, or of no edition that the library has, for all papers.</param>
    public Holdings(LibraryContent content, string edition)
    {
        var subject = content.Papers.Select(p => p.Edition).FirstOrDefault(e => e.Slug == edition);
        Editions = new Editions(content, subject);
        Papers = Editions.Own;
        ByKey = Papers.DistinctBy(p => p.Key).ToDictionary(p => p.Key, StringComparer.Ordinal);
        ById = Papers.DistinctBy(p => p.Id).ToDictionary(p => p.Id, StringComparer.Ordinal);
        Topics = subject is null ? content.Topics : content.Topics.Only(ById.ContainsKey);
        Chosen = new ChosenTerms(Editions, Topics);
        Names = new NamesIn(this);
        Kinds = content.Places.DistinctBy(p => p.PaperId).ToDictionary(p => p.PaperId, p => p.Kind?.Kind, StringComparer.Ordinal);
        Reading = content.Reading.Where(r => ById.ContainsKey(r.PaperId)).DistinctBy(r => r.PaperId)
            .ToDictionary(r => r.PaperId, StringComparer.Ordinal);
        _keywords = new(CountKeywords);
    }

    /// <summary>The date of the article at hand, as year, month and day with hyphens.</summary>
    public string Date { get; set; } = "";

    /// <summary>The papers by edition.</summary>
    public Editions Editions { get; }

    /// <summary>The terms that an analysis chooses.</summary>
    public ChosenTerms Chosen { get; }

    /// <summary>Which papers name what.</summary>
    public NamesIn Names { get; }

    /// <summary>The papers that the article is about.</summary>
    public IReadOnlyList<Paper> Papers { get; }

    public TopicTree Topics { get; }

    public IReadOnlyDictionary<string, Paper> ByKey { get; }

    public IReadOnlyDictionary<string, Paper> ById { get; }

    public IReadOnlyDictionary<string, PaperKind?> Kinds { get; }

    public IReadOnlyDictionary<string, ReadingState> Reading { get; }

    /// <summary>The keywords by their most usual spelling in lower case, those of most papers first.</summary>
    public IReadOnlyList<(string Keyword, int Papers)> Keywords => _keywords.Value;

    /// <summary>The answer to a query, worked out when it is first asked for.</summary>
    public QueryAnswer Remember(EvidenceFact fact, Func<EvidenceFact, QueryAnswer> answer)
    {
        var key = (fact with { Stated = "", Start = 0 }, Date);
        if (!_answers.TryGetValue(key, out var known)) _answers.Add(key, known = answer(fact));
        return known;
    }

    /// <summary>Whether the reader has liked, starred or noted down something about a paper.</summary>
    public bool IsChosen(string id) => Reading.TryGetValue(id, out var r) && (r.Mark >= Mark.Liked || !string.IsNullOrWhiteSpace(r.Note));

    /// <summary>Whether the reader has liked or starred a paper.</summary>
    public bool IsLiked(string id) => Reading.TryGetValue(id, out var r) && r.Mark >= Mark.Liked;

    /// <summary>The reader's note on a paper, or empty.</summary>
    public string Note(string id) => Reading.TryGetValue(id, out var r) ? r.Note : "";

    /// <summary>The length and role of the sentence that begins at a place in a paper's abstract; null where none begins.</summary>
    public (int Length, SentenceRole Role)? Sentence(Paper paper, int start)
    {
        if (!_sentences.TryGetValue(paper.Id, out var sentences))
        {
            var hidden = TexFormulas.Hide(paper.Abstract.Source);
            var spans = Core.Text.Sentences.Split(hidden);
            var roles = ShippedRoles.Model.Classify([.. spans.Select(s => s.Of(hidden))]);
            sentences = spans.Zip(roles).ToDictionary(s => s.First.Start, s => (s.First.Length, s.Second.Role));
            _sentences.Add(paper.Id, sentences);
        }

        return sentences.TryGetValue(start, out var found) ? found : null;
    }

    // A paper counts once for a keyword, however often and in whatever spelling it has it.
    private IReadOnlyList<(string Keyword, int Papers)> CountKeywords()
    {
        var spellings = new Dictionary<string, Dictionary<string, int>>(StringComparer.Ordinal);
        foreach (var paper in Papers)
        {
            var own = new HashSet<string>(StringComparer.Ordinal);
            foreach (var keyword in paper.Keywords.Select(k => k.Trim().ToLowerInvariant()))
            {
                var form = KeywordForm.Of(keyword);
                if (!own.Add(form)) continue;
                if (!spellings.TryGetValue(form, out var counts)) spellings.Add(form, counts = new(StringComparer.Ordinal));
                counts[keyword] = counts.GetValueOrDefault(keyword) + 1;
            }
        }

        return
        [
            .. spellings.Values.Select(s => (
                    s.OrderByDescending(c => c.Value).ThenBy(c => c.Key, StringComparer.Ordinal).First().Key, Papers: s.Values.Sum()))
                .OrderByDescending(k => k.Papers).ThenBy(k => k.Key, StringComparer.Ordinal),
        ];
    }
}
