using System.Text.RegularExpressions;
using Conspectus.Core.Topics;
using Conspectus.E2E.Tests.Browsing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>How the map draws: by the processor, which the browser of the tests has, and as it would with a GPU.</summary>
public sealed partial class MapDrawingTests(ReaderFixture reader)
{
    // The processor that draws in the place of a GPU does not say so.
    private const string AsWithGpu = """
        const ask = WebGLRenderingContext.prototype.getParameter;
        WebGLRenderingContext.prototype.getParameter = function (name) {
          const answer = ask.call(this, name);
          return typeof answer === 'string' && /swiftshader/i.test(answer) ? 'A GPU' : answer;
        };
        """;

    private const string FaintPixels = """
        () => [...document.querySelectorAll('.map-canvas')].filter(c => !c.hidden && c.getContext('2d')).reduce((sum, canvas) => {
          const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height).data;
          for (let i = 3; i < data.length; i += 4) if (data[i] > 5 && data[i] < 60) sum++;
          return sum;
        }, 0)
        """;

    private const string Transform = "document.querySelector('[data-map-canvas]').style.transform";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Territories_of_chapters_give_way_to_those_of_topics_and_of_what_is_chosen(bool gpu)
    {
        var chapters = reader.Served.Topics.Level(TopicLevel.Chapter).ToList();
        await using var visit = await reader.VisitAsync("/papers");
        if (gpu) await visit.Page.AddInitScriptAsync(AsWithGpu);
        var stage = visit.Page.Locator("[data-map-stage]");
        await visit.GoAsync("/map");
        await Assertions.Expect(stage).ToHaveAttributeAsync("data-regions", $"{chapters.Count} chapter");
        Assert.InRange(await visit.Page.EvaluateAsync<int>(FaintPixels), 5000, 1_000_000);

        await visit.GoAsync("/map?z=3");
        await Assertions.Expect(stage).ToHaveAttributeAsync("data-regions", Topics());
        var all = await CountAsync(stage);

        await visit.GoAsync($"/map?topic={chapters[0].Id}");
        await Assertions.Expect(stage).ToHaveAttributeAsync("data-regions", Topics());
        Assert.InRange(await CountAsync(stage), 1, all - 1);
    }

    [Theory]
    [InlineData("/map")]
    [InlineData("/map?z=4&trust=1")]
    public async Task A_GPU_draws_the_same_dots_as_the_processor(string path)
    {
        await using var visit = await reader.VisitAsync(path);
        var processor = await visit.Page.EvaluateAsync<int[]>(MapTests.PixelsByHue);
        Assert.Equal("map-canvas map-moving", await visit.Page.Locator("[data-map-canvas]").GetAttributeAsync("class"));
        await visit.Page.AddInitScriptAsync(AsWithGpu);
        await visit.GoAsync(path);
        Assert.Equal("map-canvas", await visit.Page.Locator("[data-map-canvas]").GetAttributeAsync("class"));
        var gpu = await visit.Page.EvaluateAsync<int[]>(MapTests.PixelsByHue);
        Assert.Equal(processor.Length, gpu.Length);
        // What the processor draws reaches beyond the map.
        Assert.All(gpu.Zip(processor), both => Assert.InRange(both.First, 0, (both.Second * 1.1) + 60));
        if (path == "/map") Assert.All(gpu.Zip(processor), both => Assert.InRange(both.First, both.Second * 0.7, int.MaxValue));
    }

    [Fact]
    public async Task A_map_that_moves_is_moved_as_a_picture_and_drawn_anew_where_it_rests()
    {
        await using var visit = await reader.VisitAsync("/map?z=2");
        Assert.Equal("none", await visit.Page.EvaluateAsync<string>(Transform));
        var before = await visit.Page.EvaluateAsync<string>("document.querySelector('[data-map-canvas]').toDataURL()");
        await visit.Page.FocusAsync("[data-map-stage]");
        await visit.Page.EvaluateAsync("""
            new Promise(done => {
              const canvas = document.querySelector('[data-map-canvas]');
              new MutationObserver((_, o) => { o.disconnect(); document.body.dataset.seen = canvas.style.transform; done(); })
                .observe(canvas, { attributes: true });
              document.querySelector('[data-map-stage]').dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight' }));
            })
            """);
        var seen = await visit.Page.EvaluateAsync<string>("document.body.dataset.seen");
        Assert.StartsWith("translate(-60px, 0px)", seen, StringComparison.Ordinal);
        await visit.Page.WaitForFunctionAsync($"() => {Transform} === 'none'");
        Assert.NotEqual(before, await visit.Page.EvaluateAsync<string>("document.querySelector('[data-map-canvas]').toDataURL()"));
    }

    [Fact]
    public async Task Without_a_canvas_there_is_a_picture_that_stands_still()
    {
        await using var visit = await reader.VisitAsync("/papers");
        await visit.Page.AddInitScriptAsync("HTMLCanvasElement.prototype.getContext = () => null;");
        await visit.GoAsync("/map");
        await Assertions.Expect(visit.Page.Locator(".map-still .map-note")).ToContainTextAsync("stands still");
        var picture = await visit.Page.Locator(".map-image img").BoundingBoxAsync();
        Assert.True(picture!.Width > 300 && picture.Height > 200);
    }

    private static async Task<int> CountAsync(ILocator stage) =>
        int.Parse((await stage.GetAttributeAsync("data-regions"))!.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^\d+ topic$")]
    private static partial Regex Topics();
}
