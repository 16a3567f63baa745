using System.Globalization;

namespace Conspectus.Verification.Documents;

/// <summary>
/// The picture of a chart, in the one form that articles have: a legend, and rows of 30 units that have a label, a number at the right and
/// bars of a width of 360 for the largest number or for all of a row.
/// </summary>
internal static class ChartDrawing
{
    // The colours of chapters on a light ground, in order.
    private static readonly string[] Hues =
    [
        "#086ac3", "#b37c00", "#6d0057", "#01660a", "#9982f1", "#0a338d", "#91429c", "#1e9f5b", "#593300", "#e36996", "#ae323b", "#289fc0",
    ];

    /// <summary>The picture as a file or as it stands in a page.</summary>
    public static string Of(ExpectedChart chart, bool isFile)
    {
        var legend = chart.Series.Count > 1;
        var top = legend ? 12 + (18 * (int)Math.Ceiling(chart.Series.Count / 3.0)) : 4;
        var height = top + (chart.Rows.Count * 30);
        var (title, desc) = ($"chart-{chart.Name}-title", $"chart-{chart.Name}-desc");
        List<string> lines =
        [
            "<svg" + (isFile ? $" xmlns=\"http://www.w3.org/2000/svg\" width=\"720\" height=\"{height * 2}\"" : "")
                + $" viewBox=\"0 0 360 {height}\" class=\"chart-picture\" role=\"img\" aria-labelledby=\"{title} {desc}\">",
            $"<title id=\"{title}\">{Text(chart.Title)}</title>",
            $"<desc id=\"{desc}\">{Text(string.Join(". ", chart.Rows.Select(r => Said(chart, r))) + ".")}</desc>",
        ];
        if (isFile) lines.Add($"<rect class=\"ground\" width=\"360\" height=\"{height}\" fill=\"#fdfcf9\"/>");
        lines.Add("<g font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\" font-size=\"12\" fill=\"#1f2328\">");
        for (var i = 0; legend && i < chart.Series.Count; i++)
        {
            var (left, line) = (120 * (i % 3), 18 * (i / 3));
            lines.Add($"<rect {Colour(chart, 0, i)} x=\"{left}\" y=\"{line + 3}\" width=\"10\" height=\"10\"/>"
                + $"<text x=\"{left + 16}\" y=\"{line + 12}\">{Text(chart.Series[i])}</text>");
        }

        var largest = chart.Rows.SelectMany(r => r.Values).Select(Number).Max();
        for (var i = 0; i < chart.Rows.Count; i++) lines.Add(Row(chart, chart.Rows[i], top + 12 + (30 * i), largest));
        return string.Join('\n', lines) + "\n</g>\n</svg>\n";
    }

    private static string Row(ExpectedChart chart, ExpectedRow row, int line, double largest)
    {
        var label = row.Label.Length <= 50 ? row.Label : string.Concat(row.Label.AsSpan(0, 49), "…");
        var drawn = $"<g class=\"row\"><title>{Text(Said(chart, row))}</title><text x=\"0\" y=\"{line}\">{Text(label)}</text>"
            + (chart.IsStack ? "" : $"<text x=\"360\" y=\"{line}\" text-anchor=\"end\">{Text(row.Values[0])}</text>");
        var whole = chart.IsStack ? row.Values.Sum(Number) : largest;
        double passed = 0;
        for (var i = 0; i < row.Values.Count; i++)
        {
            var width = 360 * Number(row.Values[i]) / Math.Max(whole, 1e-9);
            if (width > 0)
            {
                drawn += $"<rect {Colour(chart, row.Hue, i)} x=\"{Short(chart.IsStack ? passed : 0)}\" "
                    + $"y=\"{line + 4 + (chart.IsStack ? 0 : 8 * i)}\" width=\"{Short(width)}\" "
                    + $"height=\"{(chart.IsStack ? 8 : i > 0 ? 3 : 7)}\"/>";
            }

            passed += width;
        }

        return drawn + "</g>";
    }

    private static string Colour(ExpectedChart chart, int hue, int series)
    {
        if (series > 0 && !chart.IsStack) return "class=\"then\" fill=\"#8a8d91\"";
        var number = (chart.IsStack ? series : hue) % Hues.Length;
        return $"class=\"hue-{number}\" fill=\"{Hues[number]}\"";
    }

    private static string Said(ExpectedChart chart, ExpectedRow row) => row.Label + ": " + string.Join(", ", row.Values.Zip(chart.Series,
        (value, name) => chart.Series.Count == 1 ? value : chart.IsStack ? $"{value} {name}" : $"{value} in {name}"));

    private static double Number(string text) =>
        double.TryParse(text.TrimEnd('%'), NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static string Short(double value) => value.ToString("0.#", CultureInfo.InvariantCulture);

    private static string Text(string text) => new string([.. text.Select(c =>
            char.IsControl(c) || char.IsSurrogate(c) || c >= '\uFFFE' ? ' ' : c)])
        .Replace("&", "&amp;", StringComparison.Ordinal).Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal).Replace("\"", "&quot;", StringComparison.Ordinal)
        .Replace("'", "&apos;", StringComparison.Ordinal);
}
