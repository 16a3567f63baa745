using System.Xml.Linq;
using Conspectus.Articles.Map;
using Conspectus.Core.Topics;
using SkiaSharp;

namespace Conspectus.Articles.Tests.Map;

public sealed class RegionTests
{
    private static readonly TopicTree Topics = new(
    [
        new Topic(1, "Left", TopicLevel.Chapter, null, 0, [], [], []), new Topic(2, "Right", TopicLevel.Chapter, null, 1, [], [], []),
        new Topic(3, "Left topic", TopicLevel.Topic, 1, 0, [], [], []), new Topic(4, "Lonely topic", TopicLevel.Topic, 2, 1, [], [], []),
    ]);

    // Two rosettes; the second chapter has all but one of its papers on its right half.
    private static readonly List<PaperPlace> Places =
    [
        .. Enumerable.Range(0, 120).Select(i => new PaperPlace(
            $"p{i}",
            (i < 60 ? -0.6f : 0.6f) + (MathF.Cos(i) * (i % 10) * 0.03f),
            MathF.Sin(i) * (i % 10) * 0.03f,
            i < 60 ? 1 : 2,
            i < 60 ? 3 : 0,
            0)),
        new PaperPlace("lonely", 0, 0.9f, 2, 4, 0),
    ];

    [Fact]
    public void Chapters_and_topics_with_enough_papers_have_a_region_with_its_name_amid_it()
    {
        var chapters = MapRegions.Of(Places, Topics, TopicLevel.Chapter);
        Assert.Equal([(1, 0), (2, 1)], chapters.Select(r => (r.Topic, r.Hue)));
        Assert.Equal(-0.6f, chapters[0].X, 0.1f);
        Assert.Equal(0.6f, chapters[1].X, 0.1f);
        Assert.Equal([3], MapRegions.Of(Places, Topics, TopicLevel.Topic).Select(r => r.Topic));
        Assert.Empty(MapRegions.Of([], Topics, TopicLevel.Chapter));
    }

    [Fact]
    public void A_path_is_a_closed_curve_through_the_middles_of_the_sides_in_whole_numbers()
    {
        float[] square = [0, 0, 1, 0, 1, 1, 0, 1];
        Assert.Equal("M0 5q0-5 5-5q5 0 5 5q0 5-5 5q-5 0-5-5z", RegionPath.Write([square], 10));
        Assert.Equal("", RegionPath.Write([], 10));
    }

    [Fact]
    public void Regions_lie_behind_the_points_in_the_svg_and_tint_the_png()
    {
        var scene = MapScene.Create(Places, Topics, MapOptions.Default);
        Assert.All(scene.Regions.SelectMany(r => r.Rings).SelectMany(ring => ring.Chunk(2)), c =>
            Assert.True(c[0] is >= 39 and <= 1361 && c[1] is >= 39 and <= 1161));
        var names = XDocument.Parse(MapSvg.Write(scene)).Descendants().Select(e => e.Name.LocalName).ToList();
        Assert.Equal(2, names.Count(n => n == "path"));
        Assert.True(names.LastIndexOf("path") < names.IndexOf("circle"));
        Assert.DoesNotContain("<path", MapSvg.Write(scene with { Regions = [] }), StringComparison.Ordinal);

        using var image = SKBitmap.Decode(MapPng.Write(scene, 0.5f));
        using var bare = SKBitmap.Decode(MapPng.Write(scene with { Regions = [] }, 0.5f));
        var tinted = Enumerable.Range(0, image.Width * image.Height)
            .Count(i => image.GetPixel(i % image.Width, i / image.Width) != bare.GetPixel(i % image.Width, i / image.Width));
        Assert.InRange(tinted, image.Width * image.Height / 100, image.Width * image.Height / 2);
    }

    // WCAG 2.2, 1.4.3: 4.5 to 1; the halo around a name is paler still.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Names_can_be_read_on_every_tint(bool dark)
    {
        var (ground, ink) = dark ? ("#16181B", "#ECEAE4") : ("#FDFCF9", "#1F2328");
        foreach (var hue in Palette.Hues)
        {
            // Where four territories lie over each other.
            var (paper, tint) = (SKColor.Parse(ground), SKColor.Parse(dark ? hue.Dark : hue.Light));
            var left = Math.Pow(1 - 0.09, 4);
            double Mix(byte a, byte b) => ((left * a) + ((1 - left) * b)) / 255;
            var a = Luminance(Mix(paper.Red, tint.Red), Mix(paper.Green, tint.Green), Mix(paper.Blue, tint.Blue));
            var b = Luminance(SKColor.Parse(ink));
            Assert.True((Math.Max(a, b) + 0.05) / (Math.Min(a, b) + 0.05) > 4.5, hue.ToString());
        }
    }

    private static double Luminance(SKColor color) => Luminance(color.Red / 255.0, color.Green / 255.0, color.Blue / 255.0);

    private static double Luminance(double red, double green, double blue)
    {
        static double Linear(double v) => v <= 0.04045 ? v / 12.92 : Math.Pow((v + 0.055) / 1.055, 2.4);
        return (0.2126 * Linear(red)) + (0.7152 * Linear(green)) + (0.0722 * Linear(blue));
    }
}
