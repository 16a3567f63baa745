using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Ranking;

/// <summary>What rankings learn from: the terms, authors and circumstances of papers, and their vectors.</summary>
/// <remarks>
/// Terms are words, function words and numbers among them, and pairs of adjacent words, each text scaled to length 1. Beside them stand the
/// authors of several papers, the year and the distinction, each with its weight of <see cref="RankingOptions"/>. Immutable; made once and
/// used by any number of interests and threads.
/// </remarks>
public sealed class RankingFeatures
{
    private readonly RankingTerms _terms;
    private readonly string[] _authors;

    private RankingFeatures(
        RankingTerms terms, string[] authors, SparseMatrix columns, RoundedVectors vectors, bool[] hasText, bool[] isOral)
    {
        (_terms, _authors, Columns, Vectors, HasText, IsOral) = (terms, authors, columns, vectors, hasText, isOral);
    }

    /// <summary>n, the number of papers.</summary>
    public int Count => Columns.Rows;

    /// <summary>The vectors, n × d.</summary>
    public RoundedVectors Vectors { get; }

    /// <summary>Whether each paper is an oral.</summary>
    internal bool[] IsOral { get; }

    /// <summary>n × (terms + authors + 3).</summary>
    internal SparseMatrix Columns { get; }

    /// <summary>Whether each paper has any known term.</summary>
    internal bool[] HasText { get; }

    /// <summary>The columns of terms are those before this one; those of authors follow.</summary>
    internal int FirstAuthor => _terms.Matrix.Columns;

    /// <summary>The column of the year; those of spotlights and orals follow.</summary>
    internal int YearColumn => FirstAuthor + _authors.Length;

    /// <summary>Makes the features, the vectors from the papers themselves. Cost: mostly that of a <see cref="TextModel"/>.</summary>
    /// <param name="documents">The papers, possibly none.</param>
    /// <param name="options">Weights.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    public static RankingFeatures Create(IReadOnlyList<RankedDocument> documents, RankingOptions options, Workers workers)
    {
        var corpus = TokenizedCorpus.Create([.. documents.Select(d => d.Text)], workers);
        var terms = TermVectors.Create(corpus, new TermOptions(), workers);
        var vectors = documents.Count == 0 ? new RoundedVectors(0, 1)
            : TextModel.Create(terms, terms.Shipped(new TermOptions(), workers), new EmbeddingOptions(), workers).Documents;
        return Create(documents, vectors, options, workers);
    }

    /// <summary>Makes the features beside vectors that are there already. Cost: linear in the text.</summary>
    /// <param name="documents">n papers, possibly none.</param>
    /// <param name="vectors">Their vectors, n × d.</param>
    /// <param name="options">Weights.</param>
    /// <param name="workers">Threads; they do not change the result.</param>
    /// <exception cref="ArgumentException">There is not a vector a paper.</exception>
    public static RankingFeatures Create(
        IReadOnlyList<RankedDocument> documents, RoundedVectors vectors, RankingOptions options, Workers workers)
    {
        if (vectors.Count != documents.Count)
            throw new ArgumentException($"There are {documents.Count} papers but {vectors.Count} vectors.", nameof(vectors));
        var terms = RankingTerms.Create(documents, options, workers);
        var authors = documents.SelectMany(d => d.Authors.Distinct(StringComparer.Ordinal)).CountBy(a => a, StringComparer.Ordinal)
            .Where(a => a.Value > 1).Select(a => a.Key).Order(StringComparer.Ordinal).ToArray();
        var facts = new FactColumns(documents, authors, terms.Matrix.Columns, options);
        var hasText = new bool[documents.Count];
        for (var i = 0; i < hasText.Length; i++) hasText[i] = terms.Matrix.RowIndices(i).Length > 0;
        return new RankingFeatures(
            terms, authors, facts.Beside(terms.Matrix), vectors, hasText, [.. documents.Select(d => d.Distinction == 2)]);
    }

    /// <summary>The terms of a text that have a column, and where they stand in it.</summary>
    internal IEnumerable<(int Column, Range At)> Surfaces(string text) => _terms.Surfaces(text);

    /// <summary>The name of a column of an author.</summary>
    internal string Author(int column) => _authors[column - FirstAuthor];
}
