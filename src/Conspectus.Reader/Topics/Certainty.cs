using System.Globalization;

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

    /// <summary>What the figure says.</summary>
    public static string Long(float stability) => string.Create(
        CultureInfo.InvariantCulture,
        $"Two of its papers stay together {100 * stability:F0} times in 100 when half of the library is grouped anew");
}
