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

    /// <summary>The title of the paper with the key <see cref="ArticleQuery.Text"/>.</summary>
    PaperTitle,

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

    /// <summary>The year of an edition that is compared.</summary>
    EditionYear,

    /// <summary>A subject that the label of a topic names: <see cref="ArticleQuery.Text"/>, or nothing where none does.</summary>
    TopicSubject,

    /// <summary>The share of an edition's papers that hold the phrase <see cref="ArticleQuery.Text"/>, such as "6.1%".</summary>
    PhraseShare,

    /// <summary>That share in the latest editions, oldest first, in percent: "0.6 0.9 1.2 3.7 10.2".</summary>
    PhraseSeries,

    /// <summary>The number of topics with at least one paper that holds the phrase <see cref="ArticleQuery.Text"/>.</summary>
    PhraseTopics,

    /// <summary>The share of an edition's papers that belong to a topic, such as "3.1%".</summary>
    TopicShare,

    /// <summary>That share in the latest editions, as <see cref="PhraseSeries"/>.</summary>
    TopicSeries,

    /// <summary>The <see cref="ArticleQuery.Rank"/>-th term, from 1, of those that fare as <see cref="ArticleQuery.Text"/> says.</summary>
    ChangedTerm,

    /// <summary>
    /// The <see cref="ArticleQuery.Rank"/>-th name, from 1, of the data ("data") or the models ("model") that papers, of the topic if one
    /// is named, name most often.
    /// </summary>
    NamedRanked,

    /// <summary>How many data sets or models papers, of the topic if one is named, name.</summary>
    NamedCount,

    /// <summary>What the bundled table says of the term <see cref="ArticleQuery.Text"/>.</summary>
    Definition,

    /// <summary>
    /// The number of papers, of the topic if one is named, that name the data set or model <see cref="ArticleQuery.Text"/>, in whatever
    /// spelling.
    /// </summary>
    NamedPapers,

    /// <summary>The number of papers, of the topic if one is named, that name any of the data ("data") or the models ("model").</summary>
    NamingPapers,

    /// <summary>The number of papers, of the topic if one is named, of the kind <see cref="ArticleQuery.Text"/>.</summary>
    KindPapers,

    /// <summary>The number of papers that hold two phrases, parted by " + " in <see cref="ArticleQuery.Text"/>.</summary>
    PairPapers,

    /// <summary>A name that a paper gives to its own work, before the colon of its title: <see cref="ArticleQuery.Text"/>.</summary>
    CoinedName,

    /// <summary>The number of papers whose title or abstract has the name <see cref="ArticleQuery.Text"/>, letter by letter.</summary>
    NamePapers,

    /// <summary>The session of awards in which the paper with the key <see cref="ArticleQuery.Text"/> stands.</summary>
    Prize,

    /// <summary>The <see cref="ArticleQuery.Rank"/>-th subject, from 1, of those that no topic or theme is named for.</summary>
    SmallSubject,

    /// <summary>
    /// The number of papers, of the topic if one is named, whose title or abstract holds <see cref="ArticleQuery.Text"/> or that have it as
    /// a keyword.
    /// </summary>
    SubjectPapers,

    /// <summary>The number of topics with at least one such paper.</summary>
    SubjectTopics,

    /// <summary>The word <see cref="ArticleQuery.Text"/> itself, if any paper holds it; its numbers stand beside it.</summary>
    Word,
}
