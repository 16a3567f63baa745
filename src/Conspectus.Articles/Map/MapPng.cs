using SkiaSharp;

namespace Conspectus.Articles.Map;

/// <summary>Draws the map as PNG, with a typeface of its own so that the machine's fonts do not matter.</summary>
public static class MapPng
{
    /// <summary>The scale for print: fine enough at the width of a page.</summary>
    public const float PrintScale = 2;

    /// <summary>The drawing's bytes.</summary>
    /// <param name="scene">The map.</param>
    /// <param name="scale">Pixels for each unit of the drawing, above 0; 2 for dense screens.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="scale"/> is not above 0.</exception>
    public static byte[] Write(MapScene scene, float scale = 1)
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(scale);
        var (options, colors) = (scene.Options, MapColors.Of(scene.Options.Dark));
        var info = new SKImageInfo(
            (int)MathF.Round(options.Width * scale), (int)MathF.Round(options.Height * scale), SKColorType.Rgba8888, SKAlphaType.Premul);
        using var bitmap = new SKBitmap(info);
        using var canvas = new SKCanvas(bitmap);
        canvas.Clear(SKColor.Parse(colors.Ground));
        canvas.Scale(scale);

        using var fill = new SKPaint { IsAntialias = true };
        if (options.Heading.Length > 0) Heading(canvas, scene, colors);
        Regions(canvas, scene, fill);
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

    private static void Heading(SKCanvas canvas, MapScene scene, MapColors colors)
    {
        Line("label-strong.woff", scene.Options.Heading, MapHeading.Size, MapHeading.Base, colors.Ink);
        Line("label.woff", scene.Line, MapHeading.LineSize, MapHeading.LineBase, colors.Quiet);

        void Line(string typeface, string text, float size, float y, string color)
        {
            using var face = Typeface(typeface);
            using var font = new SKFont(face, size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
            using var paint = new SKPaint { IsAntialias = true, Color = SKColor.Parse(color) };
            canvas.DrawText(text, MapScene.Margin, MapScene.Margin + y, SKTextAlign.Left, font, paint);
        }
    }

    private static void Regions(SKCanvas canvas, MapScene scene, SKPaint fill)
    {
        using var line = new SKPaint { IsAntialias = true, Style = SKPaintStyle.Stroke, StrokeWidth = 1.2f };
        foreach (var region in scene.Regions)
        {
            // The very path of the SVG, in its tenths.
            using var path = SKPath.ParseSvgPathData(RegionPath.Write(region.Rings, 10));
            path.Transform(SKMatrix.CreateScale(0.1f, 0.1f));
            var color = SKColor.Parse(MapColors.Hue(region.Hue, scene.Options.Dark));
            fill.Color = color.WithAlpha((byte)(255 * MapColors.Tint));
            line.Color = color.WithAlpha((byte)(255 * MapColors.Outline));
            canvas.DrawPath(path, fill);
            canvas.DrawPath(path, line);
        }
    }

    private static void Labels(SKCanvas canvas, MapScene scene, MapColors colors)
    {
        using var face = Typeface("label-strong.woff");
        using var halo = new SKPaint
        {
            IsAntialias = true,
            Style = SKPaintStyle.Stroke,
            StrokeWidth = 5,
            StrokeJoin = SKStrokeJoin.Round,
            Color = SKColor.Parse(colors.Ground),
        };
        using var ink = new SKPaint { IsAntialias = true, Color = SKColor.Parse(colors.Ink) };
        foreach (var label in scene.Labels)
        {
            using var font = Font(face, label.Size);
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
        using var font = Font(face, MapLegend.Size);
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

    private static SKFont Font(SKTypeface face, float size) =>
        new(face, size) { Subpixel = true, Hinting = SKFontHinting.None, Edging = SKFontEdging.Antialias };
}
