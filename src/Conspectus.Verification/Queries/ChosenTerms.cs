using Conspectus.Analysis;
using Conspectus.Analysis.Glossary;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Trends;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Verification.Queries;

/// <summary>The terms that an analysis chooses for an article, chosen again from the papers when they are first asked for.</summary>
internal sealed class ChosenTerms
{
    private readonly Lazy<ILookup<string, string>> _changed;
    private readonly Lazy<NamedThings> _named;
    private readonly Lazy<IReadOnlyList<ExplainedTerm>> _explained;
    private readonly Lazy<IReadOnlyList<string>> _small;

    /// <summary>Prepares the choice.</summary>
    /// <param name="editions">The article's papers and those they are compared with.</param>
    /// <param name="topics">The topics of the article's papers.</param>
    public ChosenTerms(Editions editions, TopicTree topics)
    {
        _small = new(() => Small(editions.Own, topics));
        _changed = new(() => Changing(editions));
        _named = new(() => new NamedThings([.. editions.Own.Select(p => p.Abstract.Text)]));
        _explained = new(() => Explain(editions));
    }

    /// <summary>The terms that fare in one way ("Rising", "Falling", "New"), the surest first.</summary>
    public IReadOnlyList<string> Changed(string kind) => [.. _changed.Value[kind]];

    /// <summary>The subjects that no topic is named for, the surest first.</summary>
    public IReadOnlyList<string> SmallSubjects => _small.Value;

    /// <summary>The spellings of the name of a data set or a model.</summary>
    public IReadOnlyList<string> Spellings(string name) => _named.Value.Spellings(name);

    /// <summary>The names of data sets ("data") or of models ("model").</summary>
    public IReadOnlyList<string> Named(string what) => what switch
    {
        "data" => _named.Value.Data,
        "model" => _named.Value.Models,
        _ => [],
    };

    /// <summary>The terms with a meaning, those of most papers first.</summary>
    public IReadOnlyList<ExplainedTerm> Explained => _explained.Value;

    private static ILookup<string, string> Changing(Editions editions)
    {
        var papers = editions.Earlier.Concat(editions.Own).Where(p => p.Edition.Year > 0).ToList();
        if (editions.Earlier.Count == 0) papers = [];
        List<int> years = [.. papers.Select(p => p.Edition.Year).Distinct().Order()];
        var options = new TrendOptions();
        var reading = new TrendReading(
            papers.ConvertAll(p => new Document(p.Title.Text, p.Abstract.Text, [])), papers.ConvertAll(p => years.IndexOf(p.Edition.Year)),
            years.Count, options);
        return TrendSearch.Changing(reading, options, Workers.All).Trends.ToLookup(t => t.Kind.ToString(), t => t.Term);
    }

    private static IReadOnlyList<string> Small(IReadOnlyList<Paper> papers, TopicTree topics)
    {
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var topic in topics.Level(TopicLevel.Topic))
        {
            foreach (var id in topic.Papers) places.TryAdd(id, topic.Id);
        }

        return Analysis.Topics.SmallSubjects.Find(
            [.. papers.Select(p => new Document(p.Title.Text, p.Abstract.Text, p.Keywords))],
            [.. papers.Select(p => places.GetValueOrDefault(p.Id))], topics.All.Select(t => t.Label));
    }

    private static List<ExplainedTerm> Explain(Editions editions)
    {
        var papers = editions.Own;
        var terms = new List<ExplainedTerm>();
        foreach (var entry in GlossaryBuilder.Build([.. papers.Select(Text)], new GlossaryOptions(), Workers.All)
            .Where(e => e.Senses.Count > 0))
        {
            // A sentence whose plain text its abstract does not have as it stands cannot be quoted.
            var sense = entry.Senses[0];
            var usable = sense.Definition is { } said
                && (sense.DefinedIn is not { } paper || papers[paper].Abstract.Source.Contains(said, StringComparison.Ordinal))
                ? sense : null;
            var longForm = entry.Acronym is null || sense.LongForm == entry.Term ? "" : sense.LongForm;
            terms.Add(new ExplainedTerm(
                entry.Term, longForm, usable?.Definition ?? "", usable?.DefinedIn is { } at ? papers[at].Key : ""));
        }

        return terms;
    }

    private static GlossaryDocument Text(Paper paper)
    {
        var text = paper.Abstract.Text;
        return new GlossaryDocument(paper.Title.Text, text, [.. Core.Text.Sentences.Split(text).Select(s => s.Of(text))]);
    }
}
