using System.Globalization;
using System.Text.RegularExpressions;

namespace Conspectus.Verification.Words;

/// <summary>Shares over the years as an article shows them: as bars with their numbers in text, as a small line on a page.</summary>
internal static partial class SharesLine
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const double Close = 1e-6;
    private const double Rounded = 0.0501; // of a place on the page, which has one decimal

    /// <summary>Whether a text is some shares with their bars, "(▂▄█ 1.0, 2.0, 4.0)": every bar as high as its share asks for.</summary>
    /// <param name="text">The text.</param>
    /// <param name="shares">The shares in percent, parted by blanks.</param>
    public static bool IsText(string text, string shares)
    {
        var values = Read(shares);
        if (values.Length == 0 || !text.EndsWith($" {shares.Replace(" ", ", ", StringComparison.Ordinal)})", StringComparison.Ordinal))
            return false;
        var most = values.Max();
        var bars = text[..^(shares.Length + values.Length + 1)];
        return bars.Length == values.Length + 1 && bars[0] == '('
            && values.Index().All(v => IsBar(Bars.IndexOf(bars[v.Index + 1]), most > 0 ? v.Item / most * Bars.Length : 0));
    }

    /// <summary>
    /// The text that stands for the line of a page; of a line whose name, size or points are not those of its numbers, a text that no
    /// article has.
    /// </summary>
    /// <param name="svg">The whole element.</param>
    public static string OfSvg(string svg)
    {
        if (Shape().Match(svg) is not { Success: true } shape) return "(a picture that is no line of shares)";
        var shares = shape.Groups["shares"].Value;
        var values = Read(shares.Replace("%", "", StringComparison.Ordinal).Replace(",", "", StringComparison.Ordinal));
        var width = (4 + (12 * (values.Length - 1))).ToString(CultureInfo.InvariantCulture);
        var points = shape.Groups["points"].Value.Split(' ');
        var most = Math.Max(values.Max(), 1e-9);
        if (shape.Groups["width"].Captures.Any(c => c.Value != width) || points.Length != values.Length
            || !points.Index().All(p => IsPoint(p.Item, 2 + (12 * p.Index), 14 - (12 * values[p.Index] / most))))
            return $"(a line that is not that of {shares})";
        var bars = values.Select(v => Bars[(int)Math.Min(Bars.Length - 1, v / most * Bars.Length)]);
        return $"({string.Concat(bars)} {shares.Replace("%", "", StringComparison.Ordinal)})";
    }

    // Two bars are right where rounding may go either way.
    private static bool IsBar(int bar, double height) =>
        bar >= 0 && bar <= height + Close && (height < bar + 1 + Close || bar == Bars.Length - 1);

    private static bool IsPoint(string point, int x, double y) => point.Split(',') is [var across, var down]
        && across == x.ToString(CultureInfo.InvariantCulture)
        && double.TryParse(down, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var at) && Math.Abs(at - y) < Rounded;

    private static double[] Read(string shares) =>
    [
        .. shares.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(s => double.TryParse(s, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var share) ? share : 0),
    ];

    [GeneratedRegex(
        """^<svg class="series" viewBox="0 0 (?<width>\d+) 16" width="(?<width>\d+)" height="16" role="img" """
        + """aria-label="Share of the papers over the editions: (?<shares>\d+\.\d%(?:, \d+\.\d%)*)"><title>\k<shares></title>"""
        + """<polyline points="(?<points>[\d., ]+)" fill="none" stroke="currentColor" stroke-width="2"/></svg>$""")]
    private static partial Regex Shape();
}
