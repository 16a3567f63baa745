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

    /// <summary>How many of the best are looked at: judged, and listed though they lack a word.</summary>
    public int Looked { get; init; } = 200;

    /// <summary>How many of the best by words alone, and by meaning alone, are looked at too.</summary>
    public int LookedByOne { get; init; } = 50;

    /// <summary>How much the words alone have to say, all three judges together saying 1.</summary>
    public float WordsShare { get; init; } = 0.25f;

    /// <summary>How much meaning alone has to say beside prose; nothing beside a few words typed.</summary>
    public float MeaningShare { get; init; } = 0.25f;

    /// <summary>From so many words on they may say all of that.</summary>
    public int AloneWords { get; init; } = 30;

    /// <summary>How sure words, and both, are of a difference beside a few words typed: e to this power for a score greater by 1.</summary>
    public float ShortSharpness { get; init; } = 30;

    /// <summary>How sure words are beside a long text, where every score is small.</summary>
    public float WordsSharpness { get; init; } = 80;

    /// <summary>How sure meaning is.</summary>
    public float MeaningSharpness { get; init; } = 35;

    /// <summary>How sure both are beside a long text.</summary>
    public float BothSharpness { get; init; } = 60;

    /// <summary>From so many words on a text is long.</summary>
    public int LongWords { get; init; } = 60;

    /// <summary>How much of what words or meaning say alone is for being among their first ten.</summary>
    public float Placed { get; init; } = 0.1f;

    /// <summary>How much likelier, as a logarithm, a paper is that is just like the likeliest, at most (<see cref="FeedbackOf"/>).</summary>
    /// <remarks>
    /// J. J. Rocchio, "Relevance feedback in information retrieval" (1971), with the likeliest taken for relevant unseen, each as far as it is likely
    /// (V. Lavrenko and W. B. Croft, "Relevance-based language models", SIGIR 2001).
    /// </remarks>
    public float Feedback { get; init; } = 10;

    /// <summary>How many those likeliest are.</summary>
    public int FeedbackPapers { get; init; } = 3;

    /// <summary>Up to so many words a query is a few words typed: then a paper without all of them must be as good as the first with them.</summary>
    public int FewWords { get; init; } = 5;

    /// <summary>In a text of more words no spelling is corrected: it was not typed here.</summary>
    public int MostCorrected { get; init; } = 12;

    /// <summary>How many of the papers with all the words are "the first".</summary>
    public int FirstComplete { get; init; } = 10;

    /// <summary>A paper without any of the words is listed from this cosine on.</summary>
    public float LeastCosine { get; init; } = 0.2f;

    /// <summary>How much a cosine of 1 counts beside so many words: the more words, the more of them are there by chance.</summary>
    public float Meaning(int words) => ShortMeaning + ((LongMeaning - ShortMeaning) * Share(words, MeaningWords));

    /// <summary>How much of what words or meaning alone may say beside a long text they say beside so many words.</summary>
    public float Alone(int words) => Share(words, AloneWords);

    /// <summary>How sure a judge is beside so many words.</summary>
    /// <param name="most">How sure it is beside a long text.</param>
    /// <param name="words">How many words.</param>
    public float Sharpness(float most, int words) => ShortSharpness + ((most - ShortSharpness) * Share(words, LongWords));

    /// <summary>How much the likeliest count beside so many words: nothing beside a few words typed, most beside a sentence or two, nothing beside a text that says all itself.</summary>
    public float FeedbackOf(int words) => Feedback * LexicalOptions.Prose(words) * (1 - Share(words, LongWords));

    private static float Share(int words, int all) => LexicalOptions.Rise(words, 3, all);
}
