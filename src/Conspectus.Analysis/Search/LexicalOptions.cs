namespace Conspectus.Analysis.Search;

/// <summary>How words are weighed.</summary>
/// <remarks>
/// S. Robertson, H. Zaragoza and M. Taylor, "Simple BM25 extension to multiple weighted fields" (CIKM 2004), with a length normalisation a
/// field.
/// </remarks>
public sealed record LexicalOptions
{
    /// <summary>
    /// k₁ of BM25 for a query of few words. It is small: further occurrences of a word add little, so that every word of the query matters.
    /// </summary>
    public float ShortK1 { get; init; } = 0.8f;

    /// <summary>k₁ for prose, where a word that a paper repeats matters more than one that stands there once by chance.</summary>
    public float LongK1 { get; init; } = 1.2f;

    /// <summary>How much a word of the title counts, one of the abstract counting once.</summary>
    public float TitleWeight { get; init; } = 2;

    /// <summary>How much a word of a keyword counts.</summary>
    public float KeywordWeight { get; init; } = 1.5f;

    /// <summary>How much a word of an author's name counts.</summary>
    public float AuthorWeight { get; init; } = 1.5f;

    /// <summary>b of BM25 for titles: how far the length is divided out, 0 to 1.</summary>
    public float TitleB { get; init; } = 0.3f;

    /// <summary>b of BM25 for abstracts.</summary>
    public float AbstractB { get; init; } = 0.75f;

    /// <summary>How much an occurrence of another form of a word counts ("learned" for "learning").</summary>
    public float OtherForm { get; init; } = 0.5f;

    /// <summary>How much a longer word counts for the unfinished last word.</summary>
    public float Completion { get; init; } = 0.7f;

    /// <summary>
    /// How much two words that are neighbours in the query and near each other in the paper count beside the words themselves, in a query
    /// of few words. In prose such pairs mean nothing.
    /// </summary>
    /// <remarks>
    /// D. Metzler and W. B. Croft, "A Markov random field model for term dependencies" (SIGIR 2005), their sequential model.
    /// </remarks>
    public float Pairs { get; init; } = 0.5f;

    /// <summary>How many words apart the two may stand in the paper.</summary>
    public int PairWindow { get; init; } = 5;

    /// <summary>
    /// In prose the weight of a word is multiplied by what it tells of a subject (<see cref="Vectors.TermTable"/>) to this power. In a
    /// query of few words every word is intended, and the power is 0.
    /// </summary>
    public float SubjectPower { get; init; } = 0.5f;

    /// <summary>How far a query of so many words is prose: 0 up to three words, 1 from twelve on.</summary>
    public static float Prose(int words) => Rise(words, 3, 12);

    /// <summary><see cref="SubjectPower"/> for a query of so many words: nothing up to six words, all of it from twelve on.</summary>
    public float Subject(int words) => SubjectPower * Rise(words, 6, 12);

    /// <summary>k₁ for a query of so many words.</summary>
    public float K1(int words) => ShortK1 + ((LongK1 - ShortK1) * Prose(words));

    /// <summary>0 for a query of <paramref name="none"/> words or fewer, 1 from <paramref name="all"/> on, evenly between.</summary>
    internal static float Rise(int words, int none, int all) => Math.Clamp((words - none) / (float)(all - none), 0, 1);
}
