using Conspectus.Articles.Facts;

namespace Conspectus.Articles.Prose;

/// <summary>A sentence of an article, or a reader's note, with what it rests on.</summary>
/// <param name="Runs">Its stretches in order, spaces and full stop included.</param>
/// <param name="Evidence">The sentences of abstracts it was made from; empty where it answers queries or is a note.</param>
public sealed record Sentence(IReadOnlyList<Run> Runs, IReadOnlyList<Evidence> Evidence)
{
    /// <summary>Whether it is the reader's own note, which needs no evidence.</summary>
    public bool IsNote { get; init; }

    /// <summary>Whether it tells its evidence in other words than the abstracts'.</summary>
    public bool IsRewritten { get; init; }

    /// <summary>Whether it is a sentence of an abstract word for word, in quotation marks.</summary>
    public bool IsQuotation => Evidence.Count > 0 && Runs is [{ Text: "\u201c" }, ..];

    /// <summary>
    /// Each piece of evidence with the stretches that are told from it: those up to the citation of its paper, which stands behind them.
    /// </summary>
    public IEnumerable<(Evidence Evidence, IReadOnlyList<Run> Runs)> Parts
    {
        get
        {
            var at = 0;
            foreach (var evidence in Evidence)
            {
                var runs = Runs.Skip(at).TakeWhile(r => r.Kind != RunKind.Citation).ToList();
                at += runs.Count + 1;
                yield return (evidence, runs);
            }
        }
    }

    /// <summary>The numbers of the footnotes that stand behind it, from 1.</summary>
    public IReadOnlyList<int> Footnotes { get; init; } = [];

    /// <summary>The ids of the papers it cites, each once.</summary>
    public IEnumerable<string> Citations => Runs.SelectMany(r => r.Papers).Distinct();

    /// <summary>The queries whose answers it states.</summary>
    public IEnumerable<ArticleQuery> Queries => Runs.Where(r => r.Query is not null).Select(r => r.Query!);
}
