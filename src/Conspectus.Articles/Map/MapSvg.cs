using System.Globalization;
using System.Security;
using System.Text;

namespace Conspectus.Articles.Map;

/// <summary>Draws the map as SVG.</summary>
public static class MapSvg
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;
    private const string Family = "font-family=\"Inter, 'Helvetica Neue', Arial, sans-serif\"";

    /// <summary>The drawing, ending in a line feed.</summary>
    /// <remarks>
    /// Only presentation attributes and class names (<c>hue-0</c> … <c>hue-11</c>, <c>ground</c>, <c>region</c>, <c>label</c>,
    /// <c>legend</c>), so that it passes any content-security policy and a page's style can give it the page's colours.
    /// </remarks>
    /// <param name="scene">The map.</param>
    /// <param name="standalone">Whether it is a file of its own: with a name space, a size and a ground.</param>
    public static string Write(MapScene scene, bool standalone = true)
    {
        var (options, colors) = (scene.Options, MapColors.Of(scene.Options.Dark));
        var svg = new StringBuilder();
        var size = standalone ? $" xmlns=\"http://www.w3.org/2000/svg\" width=\"{options.Width}\" height=\"{options.Height}\"" : "";
        svg.Append(
            Invariant,
            $"<svg{size} viewBox=\"0 0 {options.Width} {options.Height}\" class=\"map-picture\" role=\"img\" "
            + $"aria-labelledby=\"map-title map-desc\">\n");
        svg.Append(Invariant, $"<title id=\"map-title\">{Escape(options.Title)}</title>\n");
        svg.Append(Invariant, $"<desc id=\"map-desc\">{Escape(Describe(scene))}</desc>\n");
        if (standalone)
            svg.Append(
                Invariant, $"<rect class=\"ground\" width=\"{options.Width}\" height=\"{options.Height}\" fill=\"{colors.Ground}\"/>\n");
        if (standalone && options.Heading.Length > 0) Heading(svg, scene, colors);
        if (scene.Regions.Count > 0) Regions(svg, scene);
        foreach (var hue in scene.Points.GroupBy(p => p.Hue).OrderBy(g => g.Key))
        {
            svg.Append(
                Invariant,
                $"<g class=\"hue-{hue.Key % Palette.Hues.Count}\" fill=\"{MapColors.Hue(hue.Key, options.Dark)}\" "
                + $"fill-opacity=\"0.62\">\n");
            foreach (var point in hue)
                svg.Append(Invariant, $"<circle cx=\"{N(point.X)}\" cy=\"{N(point.Y)}\" r=\"{N(scene.Radius)}\"/>\n");
            svg.Append("</g>\n");
        }

        Labels(svg, scene.Labels, $"class=\"label\" {Family} stroke-width=\"5\"", colors);
        // A page shows these instead where it is narrow; a file of its own has no style to choose with.
        if (!standalone) Labels(svg, scene.LargeLabels, $"class=\"label large\" display=\"none\" {Family} stroke-width=\"12\"", colors);
        svg.Append(
            Invariant, $"<g class=\"legend\" {Family} font-weight=\"500\" font-size=\"{N(MapLegend.Size)}\" fill=\"{colors.Ink}\">\n");
        foreach (var entry in scene.Legend)
        {
            svg.Append(
                Invariant,
                $"<circle class=\"hue-{entry.Hue % Palette.Hues.Count}\" cx=\"{N(entry.X + 7)}\" cy=\"{N(entry.Y - 6.5f)}\" r=\"7\" "
                + $"fill=\"{MapColors.Hue(entry.Hue, options.Dark)}\"/>");
            svg.Append(Invariant, $"<text x=\"{N(entry.X + 22)}\" y=\"{N(entry.Y)}\">{Escape(entry.Label)}</text>\n");
        }

        return svg.Append("</g>\n</svg>\n").ToString();
    }

    private static void Heading(StringBuilder svg, MapScene scene, MapColors colors)
    {
        svg.Append(Invariant, $"<g class=\"heading\" {Family}>\n");
        svg.Append(
            Invariant,
            $"<text x=\"{N(MapScene.Margin)}\" y=\"{N(MapScene.Margin + MapHeading.Base)}\" font-size=\"{N(MapHeading.Size)}\" "
            + $"font-weight=\"600\" fill=\"{colors.Ink}\">{Escape(scene.Options.Heading)}</text>\n");
        svg.Append(
            Invariant,
            $"<text x=\"{N(MapScene.Margin)}\" y=\"{N(MapScene.Margin + MapHeading.LineBase)}\" "
            + $"font-size=\"{N(MapHeading.LineSize)}\" font-weight=\"500\" fill=\"{colors.Quiet}\">{Escape(scene.Line)}</text>\n</g>\n");
    }

    // In tenths of a unit, so that the paths need no decimal points.
    private static void Regions(StringBuilder svg, MapScene scene)
    {
        svg.Append(
            Invariant,
            $"<g transform=\"scale(0.1)\" fill-opacity=\"{F(MapColors.Tint)}\" stroke-opacity=\"{F(MapColors.Outline)}\" "
            + $"stroke-width=\"12\">\n");
        foreach (var region in scene.Regions)
        {
            var hue = MapColors.Hue(region.Hue, scene.Options.Dark);
            svg.Append(
                Invariant,
                $"<path class=\"region hue-{region.Hue % Palette.Hues.Count}\" fill=\"{hue}\" stroke=\"{hue}\" "
                + $"d=\"{RegionPath.Write(region.Rings, 10)}\"/>\n");
        }

        svg.Append("</g>\n");
    }

    private static void Labels(StringBuilder svg, IReadOnlyList<MapLabel> labels, string attributes, MapColors colors)
    {
        svg.Append(
            Invariant,
            $"<g {attributes} font-weight=\"600\" text-anchor=\"middle\" fill=\"{colors.Ink}\" stroke=\"{colors.Ground}\" "
            + $"stroke-linejoin=\"round\" paint-order=\"stroke\">\n");
        foreach (var label in labels)
        {
            for (var i = 0; i < label.Lines.Count; i++)
                svg.Append(
                    Invariant,
                    $"<text x=\"{N(label.X)}\" y=\"{N(label.Y + (i * label.Leading))}\" "
                    + $"font-size=\"{N(label.Size)}\">{Escape(label.Lines[i])}</text>\n");
        }

        svg.Append("</g>\n");
    }

    private static string Describe(MapScene scene) => scene.Legend.Count == 0
        ? $"A scatter plot of {scene.Points.Count} papers."
        : $"A scatter plot of {scene.Points.Count} papers in the chapters {string.Join(", ", scene.Legend.Select(e => e.Label))}.";

    private static string F(float value) => value.ToString("0.##", Invariant);

    private static string N(float value) => value.ToString("0.#", Invariant);

    // XML has no place for control characters, escaped or not.
    private static string Escape(string text) =>
        SecurityElement.Escape(
            string.Concat(text.Select(c => char.IsControl(c) || char.IsSurrogate(c) || c is '\uFFFE' or '\uFFFF' ? ' ' : c)));
}
