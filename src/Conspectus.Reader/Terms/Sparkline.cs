using System.Globalization;
using Conspectus.Workbench.Answers;

namespace Conspectus.Reader.Terms;

/// <summary>A term's share over the editions as a small picture, 120 by 24 units.</summary>
internal static class Sparkline
{
    private const double Width = 120;
    private const double Height = 24;

    /// <summary>The points of the line of shares.</summary>
    public static string Line(TermTrendAnswer term) => Points(term, Most(term), e => e.Share, term.Editions);

    /// <summary>The data of the path around the intervals.</summary>
    public static string Band(TermTrendAnswer term)
    {
        if (term.Editions.Count == 0) return "";
        var most = Most(term);
        return $"M{Points(term, most, e => e.High, term.Editions)}L{Points(term, most, e => e.Low, term.Editions.Reverse())}Z";
    }

    private static double Most(TermTrendAnswer term) => Math.Max(1e-6, term.Editions.Select(e => e.High).DefaultIfEmpty(1).Max());

    private static string Points(
        TermTrendAnswer term, double most, Func<TermEditionAnswer, double> value, IEnumerable<TermEditionAnswer> editions)
    {
        var (first, last) = (term.Editions[0].Year, term.Editions[^1].Year);
        double Across(int year) => last > first ? (year - first) * Width / (last - first) : Width / 2;
        return string.Join(' ', editions.Select(e => string.Create(
            CultureInfo.InvariantCulture, $"{Across(e.Year):0.#},{Height - 1 - (value(e) / most * (Height - 2)):0.#}")));
    }
}
