using SkiaSharp;

namespace Conspectus.Articles.Map;

/// <summary>Draws the map as PNG, with a typeface of its own so that the machine's fonts do not matter.</summary>
public static class MapPng
{
    /// <summary>The drawing's bytes.</summary>
    /// <param name="scene">The map.</param>
    /// <param name="scale">Pixels for each unit of the drawing, above 0; 2 for dense screens.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not above 0.</exception>
    public static byte[] Write(MapScene scene, float scale = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        var (options, colors) = (scene.Options, MapColors.Of(scene.Options.Dark));
        var info = new SKImageInfo((int)MathF.Round(options.Width * scale), (int)MathF.Round(options.Height * scale), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColor.Parse(colors.Ground));
        canvas.Scale(scale);

        using var fill = new SKPaint { IsAntialias = true };
        foreach (var point in scene.Points.OrderBy(p => p.Hue))
        {
            fill.Color = SKColor.Parse(MapColors.Hue(point.Hue, options.Dark)).WithAlpha(158);
            canvas.DrawCircle(point.X, point.Y, scene.Radius, fill);
        }

        Labels(canvas, scene, colors);
        Legend(canvas, scene, colors, fill);
        canvas.Flush();
        using var data = bitmap.Encode(SKEncodedImageFormat.Png, 100);
        return data.ToArray();
    }

    private static void Labels(SKCanvas canvas, MapScene scene, MapColors colors)
    {
        using var face = Typeface("label-strong.woff");
        using var halo = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 5, StrokeJoin = SKStrokeJoin.Round, Color = SKColor.Parse(colors.Ground) };
        using var ink = new SKPaint { IsAntialias = true, Color = SKColor.Parse(colors.Ink) };
        foreach (var label in scene.Labels)
        {
            using var font = new SKFont(face, label.Size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
            for (var i = 0; i < label.Lines.Count; i++)
            {
                var y = label.Y + (i * label.Leading);
                canvas.DrawText(label.Lines[i], label.X, y, SKTextAlign.Center, font, halo);
                canvas.DrawText(label.Lines[i], label.X, y, SKTextAlign.Center, font, ink);
            }
        }
    }

    private static void Legend(SKCanvas canvas, MapScene scene, MapColors colors, SKPaint fill)
    {
        using var face = Typeface("label.woff");
        using var font = new SKFont(face, MapLegend.Size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
        using var ink = new SKPaint { IsAntialias = true, Color = SKColor.Parse(colors.Ink) };
        foreach (var entry in scene.Legend)
        {
            fill.Color = SKColor.Parse(MapColors.Hue(entry.Hue, scene.Options.Dark));
            canvas.DrawCircle(entry.X + 7, entry.Y - 6.5f, 7, fill);
            canvas.DrawText(entry.Label, entry.X + 22, entry.Y, SKTextAlign.Left, font, ink);
        }
    }

    private static SKTypeface Typeface(string name)
    {
        using var data = SKData.CreateCopy(Embedded.Bytes(name));
        return SKTypeface.FromData(data) ?? throw new InvalidOperationException($"The typeface {name} cannot be read.");
    }
}
