namespace Conspectus.Reader.Papers;

/// <summary>How near two texts are in meaning, in words: a cosine similarity says nothing to whoever has not seen a thousand of
/// them.</summary>
internal static class Likeness
{
    /// <summary>The least cosine similarity of texts on related subjects.</summary>
    public const float Related = 0.3f;

    private const float Close = 0.45f;
    private const float VeryClose = 0.65f;

    /// <summary>The band of a cosine similarity.</summary>
    public static string Word(float cosine) => cosine switch
    {
        >= VeryClose => "very close",
        >= Close => "close",
        >= Related => "related",
        _ => "distant",
    };
}
