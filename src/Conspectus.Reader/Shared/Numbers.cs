using System.Globalization;

namespace Conspectus.Reader.Shared;

/// <summary>Numbers as the pages show them, whatever the machine's culture.</summary>
internal static class Numbers
{
    /// <summary>With commas: 3,584.</summary>
    public static string Show(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number and its noun: "1 paper", "3,584 papers".</summary>
    public static string Count(int number, string noun) => Count(number, noun, noun + "s");

    /// <summary>A number and its noun with a plural of its own: "1 entry", "12 entries".</summary>
    public static string Count(int number, string noun, string plural) => $"{Show(number)} {(number == 1 ? noun : plural)}";

    /// <summary>A size: 256 MB, 1.4 MB, 12 kB.</summary>
    public static string Megabytes(long bytes) => bytes >= 1 << 20
        ? string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1 << 20):0.#} MB")
        : string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, bytes >> 10)} kB");

    /// <summary>For attributes: at most two decimals.</summary>
    public static string Raw(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);

    /// <summary>A cosine similarity: 0.83.</summary>
    public static string Cosine(float cosine) => cosine.ToString("0.00", CultureInfo.InvariantCulture);

    /// <summary>Whole percents, 100 only when all is done.</summary>
    public static string Percent(int done, int total) =>
        (total == 0 ? 0 : done * 100L / total).ToString(CultureInfo.InvariantCulture) + " %";
}
