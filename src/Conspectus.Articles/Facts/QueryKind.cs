namespace Conspectus.Articles.Facts;

/// <summary>What an article may ask of its input.</summary>
public enum QueryKind
{
    /// <summary>The number of papers.</summary>
    Papers,

    /// <summary>The number of different author names.</summary>
    Authors,

    /// <summary>The median number of authors of a paper, rounded half up.</summary>
    MedianAuthors,

    /// <summary>The number of papers with one author.</summary>
    SoloPapers,

    /// <summary>The number of papers accepted as <see cref="ArticleQuery.Text"/>, in the topic if one is named.</summary>
    Decision,

    /// <summary>The number of topics of the level <see cref="ArticleQuery.Text"/>, under the topic if one is named.</summary>
    TopicCount,

    /// <summary>The number of papers of a topic.</summary>
    TopicSize,

    /// <summary>The label of a topic.</summary>
    TopicLabel,

    /// <summary>
    /// The number of papers, of the topic if one is named, whose title or abstract holds the phrase <see cref="ArticleQuery.Text"/>.
    /// </summary>
    PhrasePapers,

    /// <summary>The number of papers with the keyword <see cref="ArticleQuery.Text"/>, upper and lower case alike.</summary>
    KeywordPapers,

    /// <summary>The <see cref="ArticleQuery.Rank"/>-th most frequent keyword, from 1, in lower case.</summary>
    KeywordRanked,

    /// <summary>The number of papers the reader has liked or starred.</summary>
    Chosen,

    /// <summary>The date of the article.</summary>
    Date,

    /// <summary>The number of papers the reader has liked or starred and written a note on.</summary>
    Notes,
}
