using System.Xml.Linq;
using Conspectus.Articles.Map;
using Conspectus.Articles.Tests.Samples;
using Conspectus.Core.Topics;
using FsCheck.Xunit;
using SkiaSharp;

namespace Conspectus.Articles.Tests.Map;

public sealed class MapTests
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";
    private static readonly MapScene Scene = MapScene.Create(SamplePapers.Input.Places, SamplePapers.Input.Topics, MapOptions.Default);

    [Fact]
    public void The_sample_as_svg() => Golden.Matches("map.svg", MapSvg.Write(Scene));

    [Fact]
    public void Every_paper_is_a_point_on_the_sheet()
    {
        Assert.Equal(10, Scene.Points.Count);
        Assert.All(Scene.Points, p => Assert.True(p.X is >= 0 and <= 1400 && p.Y is >= 0 and <= 1200));
        var above = SamplePapers.Input.Places.Select((p, i) => (p.Y, i)).Max().i;
        Assert.Equal(Scene.Points.Min(p => p.Y), Scene.Points[above].Y);
    }

    [Property]
    public void Names_never_cover_each_other(int seed)
    {
        var random = new FastRandom(seed);
        var topics = Enumerable.Range(1, 40).Select(i => new Topic(
            i, new string('m', 4 + (i % 20)) + " learning", TopicLevel.Chapter, null, i, [], [], [$"p{i}"])).ToList();
        var places = topics.Select(t => new PaperPlace(t.Papers[0], random.Next(), random.Next(), t.Id, 0, 0)).ToList();
        var labels = MapScene.Create(places, new TopicTree(topics), MapOptions.Default).Labels;
        Assert.NotEmpty(labels);
        foreach (var (a, i) in labels.Select((l, i) => (l, i)))
        {
            Assert.DoesNotContain(labels.Skip(i + 1), b =>
                Math.Abs(a.X - b.X) < 20 && b.Y < a.Y + (a.Leading * a.Lines.Count) - 4 && a.Y < b.Y + (b.Leading * b.Lines.Count) - 4);
        }
    }

    [Fact]
    public void Hostile_labels_stay_text()
    {
        foreach (var text in Hostile.Texts)
        {
            var input = Hostile.Input(text);
            var scene = MapScene.Create(input.Places, input.Topics, MapOptions.Default with { Heading = text });
            var svg = XDocument.Parse(MapSvg.Write(scene));
            Assert.Subset(
                new HashSet<string> { "svg", "title", "desc", "rect", "g", "path", "circle", "text" },
                svg.Descendants().Select(e => e.Name.LocalName).ToHashSet());
        }
    }

    [Fact]
    public void Svg_says_what_it_shows_and_styles_nothing_inline()
    {
        var svg = XDocument.Parse(MapSvg.Write(Scene));
        Assert.Equal("Map of the papers", svg.Root!.Element(Svg + "title")!.Value);
        Assert.Contains("10 papers", svg.Root.Element(Svg + "desc")!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain(svg.Descendants().Attributes(), a => a.Name == "style");
        Assert.Equal(10 + Scene.Legend.Count, svg.Descendants(Svg + "circle").Count());
    }

    [Fact]
    public void Png_shows_the_points_in_their_hues_and_is_the_same_twice()
    {
        var bytes = MapPng.Write(Scene, 0.5f);
        Assert.Equal(bytes, MapPng.Write(Scene, 0.5f));
        using var image = SKBitmap.Decode(bytes);
        Assert.Equal((700, 600), (image.Width, image.Height));
        // Names may cover a point, and the points are translucent: most of them must still be nearer to their hue than to the ground.
        var ground = image.GetPixel(2, 2);
        Assert.InRange(
            Scene.Points.Count(p =>
            {
                var pixel = image.GetPixel((int)(p.X / 2), (int)(p.Y / 2));
                return Distance(pixel, SKColor.Parse(Palette.Of(p.Hue).Light)) < Distance(pixel, ground);
            }),
            6,
            10);
    }

    private static int Distance(SKColor a, SKColor b) => Math.Abs(a.Red - b.Red) + Math.Abs(a.Green - b.Green) + Math.Abs(a.Blue - b.Blue);

    [Fact]
    public void A_heading_stands_above_the_map_and_is_not_for_a_page_that_has_its_own()
    {
        var scene = MapScene.Create(
            SamplePapers.Input.Places, SamplePapers.Input.Topics, MapOptions.Default with { Heading = "NeurIPS 2023" });
        var texts = XDocument.Parse(MapSvg.Write(scene)).Descendants(Svg + "text").ToList();
        Assert.Equal("NeurIPS 2023", texts[0].Value);
        Assert.StartsWith("10 papers in ", texts[1].Value, StringComparison.Ordinal);
        var below = (float)texts[1].Attribute("y")!;
        Assert.All(scene.Points, p => Assert.True(p.Y - scene.Radius > below));
        Assert.All(scene.Labels, l => Assert.True(l.Y - l.Size > below));
        Assert.DoesNotContain("heading", MapSvg.Write(scene, standalone: false), StringComparison.Ordinal);
        Assert.DoesNotContain("heading", MapSvg.Write(Scene), StringComparison.Ordinal);
    }

    [Fact]
    public void The_legend_names_every_chapter_inside_the_sheet_in_rows_of_nearly_one_length()
    {
        var topics = Enumerable.Range(1, 9)
            .Select(i => new Topic(i, new string('n', 10 + (3 * (i % 4))), TopicLevel.Chapter, null, i, [], [], [$"p{i}"])).ToList();
        var places = topics.Select(t => new PaperPlace(t.Papers[0], t.Id, t.Id % 3, t.Id, 0, 0)).ToList();
        var legend = MapScene.Create(places, new TopicTree(topics), MapOptions.Default).Legend;
        Assert.Equal(topics.Select(t => t.Label), legend.Select(e => e.Label));
        Assert.All(legend, e => Assert.InRange(e.X, 40, 1400 - 40));
        var rows = legend.GroupBy(e => e.Y).Select(r => r.Count()).ToList();
        Assert.InRange(rows.Max() - rows.Min(), 0, 1);
    }

    [Fact]
    public void Dark_and_light_differ()
    {
        var dark = MapScene.Create(SamplePapers.Input.Places, SamplePapers.Input.Topics, MapOptions.Default with { Dark = true });
        Assert.NotEqual(MapSvg.Write(Scene), MapSvg.Write(dark));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    public void Few_papers_are_no_trouble(int count)
    {
        var scene = MapScene.Create([.. SamplePapers.Input.Places.Take(count)], SamplePapers.Input.Topics, MapOptions.Default);
        Assert.Equal(count, scene.Points.Count);
        Assert.NotEmpty(MapPng.Write(scene, 0.1f));
    }

    private sealed class FastRandom(int seed)
    {
        private uint _state = unchecked((uint)seed * 2654435761u) | 1;

        public float Next()
        {
            _state = unchecked((_state * 1664525u) + 1013904223u);
            return (_state >> 8) / (float)(1 << 24);
        }
    }
}
