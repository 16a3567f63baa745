using System.Globalization;
using System.Text;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Screening;

/// <summary>Draws how much had been found after which share of the records: an SVG picture of 640 × 480.</summary>
public static class RecallPlot
{
    private const int Left = 64;
    private const int Top = 24;
    private const int Width = 552;
    private const int Height = 400;
    private const int MostPoints = 600; // of one curve

    /// <summary>A curve a replay, the best possible order dashed above, reading at random dashed below.</summary>
    /// <param name="title">What was replayed; any text.</param>
    /// <param name="answer">The replays.</param>
    public static string Draw(string title, ScreeningAnswer answer)
    {
        var svg = new StringBuilder();
        svg.Append(CultureInfo.InvariantCulture, $"""
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 480" font-family="sans-serif" font-size="12" fill="#333">
            <title>{Escaped(title)}</title>
            <rect width="640" height="480" fill="#fff"/>

            """);
        for (var tenth = 0; tenth <= 10; tenth += 2)
        {
            var share = tenth / 10.0;
            svg.Append(CultureInfo.InvariantCulture, $"""
                <path d="M{X(share)} {Y(0)}V{Y(1)}M{X(0)} {Y(share)}H{X(1)}" stroke="#ddd"/>
                <text x="{X(share)}" y="{Y(0) + 18}" text-anchor="middle">{tenth * 10}%</text>
                <text x="{X(0) - 8}" y="{Y(share) + 4}" text-anchor="end">{tenth * 10}%</text>

                """);
        }

        svg.Append(CultureInfo.InvariantCulture, $"""
            <text x="{X(0.5)}" y="{Y(0) + 38}" text-anchor="middle">records read</text>
            <text transform="translate(16 {Y(0.5)}) rotate(-90)" text-anchor="middle">included records found</text>
            <text x="{X(0.5)}" y="16" text-anchor="middle">{Escaped(title)}</text>

            """);
        if (answer.Seeds is [var first, ..] && first.Curve is [.., > 0 and var total])
        {
            Line(svg, [(0, 0), (total / (double)first.Curve.Count, 1), (1, 1)], "stroke=\"#999\" stroke-dasharray=\"4 3\"");
            Line(svg, [(0, 0), (1, 1)], "stroke=\"#999\" stroke-dasharray=\"4 3\"");
        }

        foreach (var seed in answer.Seeds) Line(svg, Points(seed.Curve), "stroke=\"#0b62a4\" stroke-width=\"1.5\" stroke-opacity=\"0.7\"");
        return svg.Append("</svg>\n").ToString();
    }

    private static List<(double, double)> Points(IReadOnlyList<int> curve)
    {
        var (points, step) = (new List<(double, double)> { (0, 0) }, Math.Max(1, curve.Count / MostPoints));
        if (curve is not [.., > 0 and var total]) return points;
        for (var i = step - 1; i < curve.Count; i += step) points.Add(((i + 1.0) / curve.Count, curve[i] / (double)total));
        points.Add((1, 1));
        return points;
    }

    private static void Line(StringBuilder svg, List<(double X, double Y)> points, string style) => svg
        .Append("<path fill=\"none\" ").Append(style).Append(" d=\"M")
        .AppendJoin('L', points.Select(p => string.Create(CultureInfo.InvariantCulture, $"{X(p.X)} {Y(p.Y)}"))).Append("\"/>\n");

    private static double X(double share) => Math.Round(Left + (share * Width), 1);

    private static double Y(double share) => Math.Round(Top + ((1 - share) * Height), 1);

    private static string Escaped(string text) => System.Net.WebUtility.HtmlEncode(text);
}
