using System.Globalization;

namespace Conspectus.Articles.Facts;

/// <summary>Dates as running text writes them.</summary>
internal static class DateText
{
    /// <summary>"24 November 2026".</summary>
    public static string Write(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
