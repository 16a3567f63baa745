using System.Globalization;
using System.Security;
using System.Text;

namespace Conspectus.Articles.Content;

/// <summary>Draws a chart as SVG: a row is a label, its numbers and its bars below them, so that it is read on a phone too.</summary>
/// <remarks>
/// Only presentation attributes and class names (<c>hue-0</c> … <c>hue-11</c>, <c>then</c>, <c>ground</c>), so that it passes any
/// content-security policy and a page's style can give it the page's colours. All numbers stand in its description as text.
/// </remarks>
public static class ChartSvg
{
    private const int Width = 360;
    private const int Pitch = 30;
    private const int LegendLine = 18;
    private const int PerLine = 3;
    private const int MostLetters = 50;
    private const string Ink = "#1f2328";
    private const string Quiet = "#8a8d91";
    private const string Family = "font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\" font-size=\"12\"";

    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    /// <summary>The drawing, ending in a line feed.</summary>
    /// <param name="chart">The chart.</param>
    /// <param name="standalone">Whether it is a file of its own: with a name space, a size and a ground.</param>
    public static string Write(Chart chart, bool standalone = true)
    {
        var top = Top(chart);
        var height = top + (Pitch * chart.Rows.Count);
        var svg = new StringBuilder();
        var size = standalone ? $" xmlns=\"http://www.w3.org/2000/svg\" width=\"{2 * Width}\" height=\"{2 * height}\"" : "";
        svg.Append(Invariant, $"<svg{size} viewBox=\"0 0 {Width} {height}\" class=\"chart-picture\" role=\"img\" ");
        svg.Append(Invariant, $"aria-labelledby=\"chart-{chart.Name}-title chart-{chart.Name}-desc\">\n");
        svg.Append(Invariant, $"<title id=\"chart-{chart.Name}-title\">{Escape(chart.Title)}</title>\n");
        var told = string.Join(' ', chart.Rows.Select(r => Told(chart, r) + "."));
        svg.Append(Invariant, $"<desc id=\"chart-{chart.Name}-desc\">{Escape(told)}</desc>\n");
        if (standalone) svg.Append(Invariant, $"<rect class=\"ground\" width=\"{Width}\" height=\"{height}\" fill=\"#fdfcf9\"/>\n");
        svg.Append(Invariant, $"<g {Family} fill=\"{Ink}\">\n");
        Legend(svg, chart);
        var most = chart.Rows.SelectMany(r => r.Values).Max(v => Number(v.Text));
        foreach (var (i, row) in chart.Rows.Index()) Row(svg, chart, row, top + (Pitch * i) + 12, most);
        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static int Top(Chart chart) => chart.Series.Count < 2 ? 4 : (LegendLine * ((chart.Series.Count + PerLine - 1) / PerLine)) + 12;

    private static void Legend(StringBuilder svg, Chart chart)
    {
        if (chart.Series.Count < 2) return;
        foreach (var (i, name) in chart.Series.Index())
        {
            var (x, y) = (i % PerLine * (Width / PerLine), LegendLine * (i / PerLine));
            svg.Append(Invariant, $"<rect {Fill(chart, 0, i)} x=\"{x}\" y=\"{y + 3}\" width=\"10\" height=\"10\"/>");
            svg.Append(Invariant, $"<text x=\"{x + 16}\" y=\"{y + 12}\">{Escape(name)}</text>\n");
        }
    }

    private static void Row(StringBuilder svg, Chart chart, ChartRow row, int y, double most)
    {
        svg.Append(Invariant, $"<g class=\"row\"><title>{Escape(Told(chart, row))}</title>");
        var label = row.Label.Text.Length > MostLetters ? row.Label.Text[..(MostLetters - 1)] + "…" : row.Label.Text;
        svg.Append(Invariant, $"<text x=\"0\" y=\"{y}\">{Escape(label)}</text>");
        if (!chart.IsStack) svg.Append(Invariant, $"<text x=\"{Width}\" y=\"{y}\" text-anchor=\"end\">{Escape(row.Values[0].Text)}</text>");
        var all = row.Values.Sum(v => Number(v.Text));
        var at = 0.0;
        foreach (var (i, value) in row.Values.Index())
        {
            var width = Width * Number(value.Text) / Math.Max(1e-9, chart.IsStack ? all : most);
            var (x, down, height) = chart.IsStack ? (at, y + 4, 8) : (0.0, y + 4 + (8 * i), i == 0 ? 7 : 3);
            if (width > 0)
            {
                svg.Append(
                    Invariant, $"<rect {Fill(chart, row.Hue, i)} x=\"{N(x)}\" y=\"{down}\" width=\"{N(width)}\" height=\"{height}\"/>");
            }

            at += width;
        }

        svg.Append("</g>\n");
    }

    // Parts of a bar have a colour each, bars below each other the chapter's, and grey for the year before.
    private static string Fill(Chart chart, int hue, int series)
    {
        if (!chart.IsStack && series > 0) return $"class=\"then\" fill=\"{Quiet}\"";
        var own = (chart.IsStack ? series : hue) % Palette.Hues.Count;
        return $"class=\"hue-{own.ToString(Invariant)}\" fill=\"{Palette.Of(own).Light}\"";
    }

    private static string Told(Chart chart, ChartRow row) => $"{row.Label.Text}: " + string.Join(", ", row.Values.Select((v, i) =>
        chart.Series.Count < 2 ? v.Text : chart.IsStack ? $"{v.Text} {chart.Series[i]}" : $"{v.Text} in {chart.Series[i]}"));

    private static double Number(string text) =>
        double.TryParse(text.TrimEnd('%'), NumberStyles.AllowDecimalPoint, Invariant, out var number) ? number : 0;

    private static string N(double value) => value.ToString("0.#", Invariant);

    private static string Escape(string text) => SecurityElement.Escape(
        string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c)));
}
