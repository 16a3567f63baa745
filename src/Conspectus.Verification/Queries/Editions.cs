using System.Globalization;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Verification.Words;

namespace Conspectus.Verification.Queries;

/// <summary>The editions that an article compares, by their years, and what was counted in them. Used by one thread at a time.</summary>
internal sealed class Editions
{
    private const int Latest = 6;

    private readonly Dictionary<string, HashSet<string>> _holders = new(StringComparer.Ordinal);
    private Dictionary<string, List<(Paper Paper, string Words)>>? _byWord;
    private readonly Dictionary<int, List<Paper>> _byYear = [];
    private readonly Dictionary<string, int> _years = new(StringComparer.Ordinal);
    private readonly HashSet<string> _own;
    private readonly TopicTree _topics;

    /// <summary>Sorts a library's papers; linear in their number.</summary>
    /// <param name="content">The library.</param>
    /// <param name="subject">The edition that the article is about; null for all papers, which are compared with nothing.</param>
    public Editions(LibraryContent content, Edition? subject)
    {
        _topics = content.Topics;
        Own = subject is null ? content.Papers : [.. content.Papers.Where(p => p.Edition == subject)];
        _own = [.. Own.Select(p => p.Id)];
        Earlier = subject is null ? []
            : [.. content.Papers.Where(p => p.Edition.Conference == subject.Conference && p.Edition.Year < subject.Year)];
        foreach (var paper in Earlier.Concat(Own))
        {
            if (!_byYear.TryGetValue(paper.Edition.Year, out var papers)) _byYear.Add(paper.Edition.Year, papers = []);
            papers.Add(paper);
            _years.TryAdd(paper.Id, paper.Edition.Year);
        }

        // Where most papers lack an abstract, what a paper does not say tells nothing.
        var told = _byYear.Where(e => e.Key > 0 && 2 * e.Value.Count(p => p.Abstract.Source.Length > 0) >= e.Value.Count);
        Years = Earlier.Count == 0 ? [] : [.. told.Select(e => e.Key).Order().TakeLast(Latest)];
    }

    /// <summary>The papers of the article.</summary>
    public IReadOnlyList<Paper> Own { get; }

    /// <summary>The papers of the editions before.</summary>
    public IReadOnlyList<Paper> Earlier { get; }

    /// <summary>The years compared, ascending, the last one the article's; none where there is nothing to compare with.</summary>
    public IReadOnlyList<int> Years { get; }

    /// <summary>The papers of a year's edition; those of the article for 0.</summary>
    public IReadOnlyList<Paper> Of(int year) => year == 0 ? Own : _byYear.GetValueOrDefault(year) ?? [];

    /// <summary>Whether title or abstract of a paper hold a phrase, whatever the case and number of its words.</summary>
    public bool Holds(Paper paper, string phrase) => Holders(phrase).Contains(paper.Id);

    /// <summary>The ids of the papers of all these editions that hold a phrase.</summary>
    public HashSet<string> Holders(string phrase)
    {
        if (_holders.TryGetValue(phrase, out var holders)) return holders;
        var (folded, names) = (Folded.Of(phrase), Folded.Capitals(phrase));
        // Only what has its longest word is looked at.
        var longest = folded.Split(' ').MaxBy(w => w.Length) ?? "";
        var candidates = (_byWord ??= ByWord()).GetValueOrDefault(longest) ?? [];
        holders = [.. candidates.Where(c => c.Words.Contains(folded, StringComparison.Ordinal)
            && names.All(n => Folded.HasWord($"{c.Paper.Title.Text} {c.Paper.Abstract.Text}", n))).Select(c => c.Paper.Id)];
        _holders.Add(phrase, holders);
        return holders;
    }

    private Dictionary<string, List<(Paper, string)>> ByWord()
    {
        var byWord = new Dictionary<string, List<(Paper, string)>>(StringComparer.Ordinal);
        foreach (var paper in Earlier.Concat(Own))
        {
            var words = Folded.Of($"{paper.Title.Text} {paper.Abstract.Text}");
            foreach (var word in words.Split(' ').Distinct())
            {
                if (!byWord.TryGetValue(word, out var papers)) byWord.Add(word, papers = []);
                papers.Add((paper, words));
            }
        }

        return byWord;
    }

    /// <summary>How many papers of a year's edition hold a phrase.</summary>
    public int Holding(string phrase, int year) =>
        Holders(phrase) is { Count: > 0 } holders ? Of(year).Count(p => holders.Contains(p.Id)) : 0;

    /// <summary>The share of a year's papers that hold a phrase, from 0 to 1; 0 where there are no papers.</summary>
    public double Share(string phrase, int year) => Of(year) is { Count: > 0 } papers ? Holding(phrase, year) / (double)papers.Count : 0;

    /// <summary>How many papers of a topic hold a phrase, those of all these editions.</summary>
    public int HoldingInTopic(string phrase, int topic) => _topics.Find(topic)?.Papers.Count(Holders(phrase).Contains) ?? 0;

    /// <summary>How many papers of a year's edition belong to a topic; of the article for 0.</summary>
    public int InTopic(int topic, int year)
    {
        var papers = _topics.Find(topic)?.Papers ?? [];
        return papers.Count(id => year == 0 ? _own.Contains(id) : _years.TryGetValue(id, out var own) && own == year);
    }

    /// <summary>A number of papers as the share of a year's edition: "6.1%"; empty where there are no papers.</summary>
    public string Percent(int papers, int year) => Of(year).Count is > 0 and var all
        ? (100.0 * papers / all).ToString("0.0", CultureInfo.InvariantCulture) + "%" : "";

    /// <summary>The shares of all years in percent, parted by blanks: "0.6 0.9 10.2".</summary>
    public string Series(Func<int, int> papers) => string.Join(' ', Years.Select(y => Percent(papers(y), y).TrimEnd('%')));
}
