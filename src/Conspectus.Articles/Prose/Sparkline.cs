using System.Globalization;
using System.Text;

namespace Conspectus.Articles.Prose;

/// <summary>Draws numbers as a line of the height of a letter.</summary>
internal static class Sparkline
{
    private const string Bars = "▁▂▃▄▅▆▇█";
    private const int Step = 12;
    private const int Height = 16;

    /// <summary>As characters: a bar a number, the largest as high as can be.</summary>
    /// <param name="numbers">Numbers parted by blanks, none negative.</param>
    public static string Text(string numbers)
    {
        var values = Read(numbers);
        var most = values.DefaultIfEmpty().Max();
        return string.Concat(values.Select(v => most <= 0 ? Bars[0] : Bars[(int)Math.Min(Bars.Length - 1, v / most * Bars.Length)]));
    }

    /// <summary>As a picture with the numbers as its name.</summary>
    /// <param name="numbers">Numbers parted by blanks, none negative.</param>
    public static string Svg(string numbers)
    {
        var values = Read(numbers);
        var most = Math.Max(values.DefaultIfEmpty().Max(), 1e-9);
        var points = new StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            var y = Height - 2 - (values[i] / most * (Height - 4));
            points.Append(CultureInfo.InvariantCulture, $"{(i > 0 ? " " : "")}{2 + (i * Step)},{y:0.#}");
        }

        var width = 4 + (Step * Math.Max(0, values.Length - 1));
        var name = string.Join(", ", numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => n + "%"));
        return $"<svg class=\"series\" viewBox=\"0 0 {width} {Height}\" width=\"{width}\" height=\"{Height}\" role=\"img\" "
            + $"aria-label=\"Share of the papers over the editions: {name}\"><title>{name}</title>"
            + $"<polyline points=\"{points}\" fill=\"none\" stroke=\"currentColor\" stroke-width=\"2\"/></svg>";
    }

    private static double[] Read(string numbers) =>
        [.. numbers.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(n => double.Parse(n, CultureInfo.InvariantCulture))];
}
