namespace Conspectus.Analysis.Search;

/// <summary>How a search ranks and what it lists.</summary>
public sealed record SearchOptions
{
    /// <summary>The words.</summary>
    public LexicalOptions Words { get; init; } = new();

    /// <summary>How much a cosine of 1 counts beside a few words typed, a paper in which every word is saturated counting 1.</summary>
    public float ShortMeaning { get; init; } = 0.1f;

    /// <summary>From so many words on a query has the full weight of meaning.</summary>
    public int MeaningWords { get; init; } = 20;

    /// <summary>How much a cosine of 1 counts beside so many words or more.</summary>
    public float LongMeaning { get; init; } = 0.45f;

    /// <summary>
    /// How many of the best by words and meaning together become candidates: these are ranked, and listed even though they lack a word.
    /// </summary>
    public int CandidateDepth { get; init; } = 200;

    /// <summary>How many of the best by words alone, and of the best by meaning alone, become candidates too.</summary>
    public int SingleCandidateDepth { get; init; } = 200;

    /// <summary>The share of the expert for words in the mixture (<see cref="MixtureOfExperts"/>).</summary>
    public float WordsShare { get; init; } = 0.25f;

    /// <summary>The share of the expert for meaning when the query is prose; for a few words it has none.</summary>
    public float MeaningShare { get; init; } = 0.25f;

    /// <summary>From so many words on the expert for meaning has all of its share.</summary>
    public int AloneWords { get; init; } = 30;

    /// <summary>The inverse temperature of the experts for words and for the sum when the query is a few words.</summary>
    public float ShortInverseTemperature { get; init; } = 30;

    /// <summary>The inverse temperature of the expert for words when the query is a long text, where every score is small.</summary>
    public float WordsInverseTemperature { get; init; } = 80;

    /// <summary>The inverse temperature of the expert for meaning.</summary>
    public float MeaningInverseTemperature { get; init; } = 35;

    /// <summary>The inverse temperature of the expert for the sum when the query is a long text.</summary>
    public float BothInverseTemperature { get; init; } = 60;

    /// <summary>From so many words on a text is long.</summary>
    public int LongWords { get; init; } = 60;

    /// <summary>The share of what the experts for words and for meaning say that goes to their first ten ranks.</summary>
    public float RankShare { get; init; } = 0.1f;

    /// <summary>
    /// Pseudo-relevance feedback: by how much, as a logarithm, the probability of a paper rises when it equals the mean of the likeliest
    /// papers, at most (<see cref="FeedbackFor"/>).
    /// </summary>
    /// <remarks>
    /// J. J. Rocchio, "Relevance feedback in information retrieval" (1971), with the likeliest papers taken as relevant, each weighed by
    /// its probability (V. Lavrenko and W. B. Croft, "Relevance-based language models", SIGIR 2001).
    /// </remarks>
    public float PseudoRelevanceFeedback { get; init; } = 10;

    /// <summary>How many of the likeliest papers are taken as relevant.</summary>
    public int PseudoRelevantPapers { get; init; } = 3;

    /// <summary>The share in the mixture of the expert for subjects when the query is a few words; in prose it has none.</summary>
    public float SubjectShare { get; init; } = 0.5f;

    /// <summary>How much a cosine of 1 counts for that expert, a paper in which every word is saturated counting 1.</summary>
    public float SubjectMeaning { get; init; } = 2;

    /// <summary>How many papers it takes as relevant (<see cref="PseudoRelevance"/>).</summary>
    public int SubjectPapers { get; init; } = 5;

    /// <summary>How much it counts when a paper equals the mean of those.</summary>
    public float SubjectFeedback { get; init; } = 1.5f;

    /// <summary>Its inverse temperature.</summary>
    public float SubjectInverseTemperature { get; init; } = 3;

    /// <summary>A paper that has this share of the words, by their weights, has most of them.</summary>
    public float MostWords { get; init; } = 0.5f;

    /// <summary>
    /// A paper comes first whose title has this share of its words and the query's in common with the query
    /// (<see cref="Search.TitleMatch"/>).
    /// </summary>
    public float TitleMatch { get; init; } = 0.79f;

    /// <summary>A list has this many papers, however little alike the last of them are, unless there is no likeness at all.</summary>
    public int LeastHits { get; init; } = 50;

    /// <summary>After those with all the words, a list has this many papers at most.</summary>
    public int MostOthers { get; init; } = 100;

    /// <summary>In a text of more words no spelling is corrected, since it was pasted rather than typed.</summary>
    public int MostCorrected { get; init; } = 12;

    /// <summary>
    /// After <see cref="LeastHits"/>, a paper that has not even <see cref="MostWords"/> of the words is listed from this cosine on.
    /// </summary>
    public float LeastCosine { get; init; } = 0.2f;

    /// <summary>
    /// How much a cosine of 1 counts in a query of so many words. It rises with their number, since the more words there are, the more of
    /// them match by chance.
    /// </summary>
    public float Meaning(int words) => ShortMeaning + ((LongMeaning - ShortMeaning) * Share(words, MeaningWords));

    /// <summary>How much of their share in a long text the single experts have for a query of so many words, 0 to 1.</summary>
    public float Alone(int words) => Share(words, AloneWords);

    /// <summary>The inverse temperature of an expert for a query of so many words.</summary>
    /// <param name="most">Its inverse temperature for a long text.</param>
    /// <param name="words">How many words.</param>
    public float InverseTemperature(float most, int words) =>
        ShortInverseTemperature + ((most - ShortInverseTemperature) * Share(words, LongWords));

    /// <summary>
    /// The feedback for a query of so many words: none for a few words, most for a sentence or two, none for a long text, which needs no
    /// completion.
    /// </summary>
    public float FeedbackFor(int words) => PseudoRelevanceFeedback * LexicalOptions.Prose(words) * (1 - Share(words, LongWords));

    /// <summary>The share of the expert for subjects for a query of so many words.</summary>
    public float SubjectShareFor(int words) => SubjectShare * (1 - LexicalOptions.Prose(words));

    private static float Share(int words, int all) => LexicalOptions.Rise(words, 3, all);
}
