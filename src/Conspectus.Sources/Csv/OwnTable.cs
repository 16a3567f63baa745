namespace Conspectus.Sources.Csv;

/// <summary>Tables that Conspectus wrote: what it put there for spreadsheets, and what of them is no part of the papers.</summary>
internal static class OwnTable
{
    private const string BeginsFormula = "=+-@\t\r\n＝＋－＠";

    /// <summary>Whether a table with this header is one.</summary>
    public static bool Is(IReadOnlyList<string> header) => header.Contains("key") && header.Contains("mark") && header.Contains("title");

    /// <summary>A cell without the apostrophe that keeps a spreadsheet from taking it for a formula.</summary>
    public static string Unguarded(string cell) =>
        cell.StartsWith('\'') && cell.TrimStart('\'') is [var first, ..] && BeginsFormula.Contains(first) ? cell[1..] : cell;
}
