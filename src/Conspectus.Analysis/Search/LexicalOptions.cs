namespace Conspectus.Analysis.Search;

/// <summary>How words are weighed.</summary>
/// <remarks>S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 extension to multiple weighted fields" (CIKM 2004), with a length normalisation a field.</remarks>
public sealed record LexicalOptions
{
    /// <summary>How soon further occurrences stop to count in a query of few words: soon, so that every word matters.</summary>
    public float ShortSaturation { get; init; } = 0.8f;

    /// <summary>The same in prose, where what a paper dwells on matters more than a chance word.</summary>
    public float LongSaturation { get; init; } = 2;

    /// <summary>How much a word of the title counts, one of the abstract counting once.</summary>
    public float TitleWeight { get; init; } = 2;

    /// <summary>How much a word of a keyword counts.</summary>
    public float KeywordWeight { get; init; } = 1.5f;

    /// <summary>How much a word of an author's name counts.</summary>
    public float AuthorWeight { get; init; } = 1.5f;

    /// <summary>How far a title's length is divided out, 0 to 1.</summary>
    public float TitleLength { get; init; } = 0.3f;

    /// <summary>How far an abstract's length is divided out, 0 to 1.</summary>
    public float AbstractLength { get; init; } = 0.75f;

    /// <summary>How much an occurrence of another form of a word counts ("learned" for "learning").</summary>
    public float OtherForm { get; init; } = 0.5f;

    /// <summary>How much a longer word counts for the unfinished last word.</summary>
    public float Completion { get; init; } = 0.7f;

    /// <summary>How much two words near each other in a query of few words and in the paper count beside the words themselves; in prose such pairs are chance.</summary>
    /// <remarks>D. Metzler and W. B. Croft, "A Markov random field model for term dependencies" (SIGIR 2005), their sequential model.</remarks>
    public float Pairs { get; init; } = 0.3f;

    /// <summary>How many words apart such two may stand.</summary>
    public int PairWindow { get; init; } = 5;

    /// <summary>In prose a word counts by what it tells of a subject (<see cref="Vectors.TermTable"/>) to this power; of a few words typed each is meant.</summary>
    public float SubjectPower { get; init; } = 0.5f;

    /// <summary>How far a query of so many words is prose: 0 up to three, 1 from twelve on.</summary>
    public static float Prose(int words) => Rise(words, 3, 12);

    /// <summary>How much of <see cref="SubjectPower"/> counts in a query of so many words: nothing up to six, all from twelve on.</summary>
    public float Subject(int words) => SubjectPower * Rise(words, 6, 12);

    /// <summary>k₁ for a query of so many words.</summary>
    public float Saturation(int words) => ShortSaturation + ((LongSaturation - ShortSaturation) * Prose(words));

    /// <summary>0 for a query of <paramref name="none"/> words or fewer, 1 from <paramref name="all"/> on, evenly between.</summary>
    internal static float Rise(int words, int none, int all) => Math.Clamp((words - none) / (float)(all - none), 0, 1);
}
