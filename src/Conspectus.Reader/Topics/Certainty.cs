namespace Conspectus.Reader.Topics;

/// <summary>A stability in plain words.</summary>
internal static class Certainty
{
    /// <summary>How steady a topic with this stability, 0 to 1, is.</summary>
    public static string Of(float stability) => stability switch
    {
        >= 0.75f => "Firm",
        >= 0.5f => "Fairly firm",
        >= 0.35f => "Loose",
        _ => "Very loose",
    };
}
