using System.Globalization;
using Conspectus.Analysis.Ranking;

namespace Conspectus.Workbench.Ranking;

/// <summary>Says how many papers worth liking remain.</summary>
public static class RemainingText
{
    /// <summary>A sentence such as "About 6 (2 to 14) more among the 2,900 unread; the next hundred hold about 3."</summary>
    /// <param name="estimate">The estimate.</param>
    /// <param name="unread">How many papers are unread.</param>
    public static string Of(RemainingEstimate estimate, int unread)
    {
        if (unread == 0) return "Nothing is unread.";
        var all = $"About {Whole(estimate.Expected)} ({Whole(estimate.Low)} to {Whole(estimate.High)}) more "
            + $"among the {Whole(unread)} unread";
        return unread <= 100 ? $"{all}." : $"{all}; the next hundred hold about {Whole(estimate.NextHundred)}.";
    }

    private static string Whole(double number) => Math.Round(number).ToString("N0", CultureInfo.InvariantCulture);
}
