using System.Globalization;

namespace Conspectus.Sources.Content;

/// <summary>Numbers as messages write them, the same on every machine.</summary>
internal static class Figures
{
    /// <summary>A number, such as "2,891".</summary>
    public static string Count(long number) => number.ToString("N0", CultureInfo.InvariantCulture);

    /// <summary>A number of things, such as "1 record" or "2,891 records".</summary>
    public static string Of(long number, string one, string several) => $"{Count(number)} {(number == 1 ? one : several)}";

    /// <summary>A size with its unit, such as "16 MiB".</summary>
    public static string Size(long bytes) => bytes switch
    {
        >= 1L << 30 => In(bytes, 30, "GiB"),
        >= 1L << 20 => In(bytes, 20, "MiB"),
        >= 1L << 10 => In(bytes, 10, "KiB"),
        _ => In(bytes, 0, "bytes"),
    };

    private static string In(long bytes, int shift, string unit) =>
        string.Create(CultureInfo.InvariantCulture, $"{bytes / (double)(1L << shift):0.#} {unit}");
}
