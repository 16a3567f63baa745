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

    /// <summary>How much a paper's likeness to the best few counts beside prose, all of them being as good as the first; the less, the further they fall behind it.</summary>
    /// <remarks>J. J. Rocchio, "Relevance feedback in information retrieval" (1971), with the best taken for relevant unseen.</remarks>
    public float Feedback { get; init; } = 0.2f;

    /// <summary>How many those best are.</summary>
    public int FeedbackPapers { get; init; } = 3;

    /// <summary>How many of the best are looked at again, for words that stand near each other and for likeness to the first.</summary>
    public int Reranked { get; init; } = 200;

    /// <summary>How many papers without all the words are listed at most.</summary>
    public int MostPartial { get; init; } = 200;

    /// <summary>Up to so many words a query is a few words typed: then a paper without all of them must be as good as the first with them.</summary>
    public int FewWords { get; init; } = 5;

    /// <summary>In a text of more words no spelling is corrected: it was not typed here.</summary>
    public int MostCorrected { get; init; } = 12;

    /// <summary>How many of the papers with all the words are "the first".</summary>
    public int FirstComplete { get; init; } = 10;

    /// <summary>A paper without any of the words is listed from this cosine on.</summary>
    public float LeastCosine { get; init; } = 0.2f;

    /// <summary>How much a cosine of 1 counts beside so many words: the more words, the more of them are there by chance.</summary>
    public float Meaning(int words) => ShortMeaning + ((LongMeaning - ShortMeaning) * Math.Clamp((words - 3) / (MeaningWords - 3f), 0, 1));
}
