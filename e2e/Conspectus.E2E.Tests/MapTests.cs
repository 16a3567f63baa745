using System.Text.RegularExpressions;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.E2E.Tests.Browsing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

public sealed partial class MapTests(ReaderFixture reader)
{
    internal const string PixelsByHue = """
        () => {
          const canvas = document.querySelector('[data-map-canvas]');
          const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height })
            .getContext('2d', { willReadFrequently: true });
          copy.drawImage(canvas, 0, 0);
          const data = copy.getImageData(0, 0, canvas.width, canvas.height).data;
          const hues = [...document.querySelectorAll('.map-legend > ul > li > .map-entry .map-dot')]
            .map(dot => getComputedStyle(dot).backgroundColor.match(/\d+/g).map(Number));
          return hues.map(([r, g, b]) => {
            let count = 0;
            for (let i = 0; i < data.length; i += 4)
              if (data[i + 3] > 150 && Math.abs(data[i] - r) + Math.abs(data[i + 1] - g) + Math.abs(data[i + 2] - b) < 12) count++;
            return count;
          });
        }
        """;

    // A dot with clear ground around its middle, so that no other paper is nearer to the pointer.
    internal const string SomeDot = """
        () => {
          const canvas = document.querySelector('[data-map-canvas]');
          const copy = Object.assign(document.createElement('canvas'), { width: canvas.width, height: canvas.height })
            .getContext('2d', { willReadFrequently: true });
          copy.drawImage(canvas, 0, 0);
          const at = (x, y) => copy.getImageData(x, y, 1, 1).data[3];
          const box = canvas.getBoundingClientRect();
          for (let y = Math.round(box.height * 0.35); y < box.height * 0.8; y += 2)
            for (let x = Math.round(box.width * 0.3); x < box.width * 0.8; x += 2)
              if (at(x, y) > 150 && at(x - 2, y) > 150 && at(x + 2, y) > 150) return [box.left + x, box.top + y];
          return null;
        }
        """;

    private const string Labels = """
        () => {
          const stage = document.querySelector('[data-map-stage]').getBoundingClientRect();
          return [...document.querySelectorAll('.map-label:not([hidden])')].map(l => l.getBoundingClientRect())
            .map(b => [b.left - stage.left, b.top - stage.top, b.right - stage.left, b.bottom - stage.top, stage.width, stage.height]);
        }
        """;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Draws_dots_in_the_colour_of_every_chapter(bool dark)
    {
        await using var visit = await reader.VisitAsync("/map", dark: dark);
        var pixels = await visit.Page.EvaluateAsync<int[]>(PixelsByHue);

        Assert.Equal(reader.Served.Topics.Level(TopicLevel.Chapter).Count(), pixels.Length);
        Assert.All(pixels, count => Assert.True(count > 20, $"only {count} pixels in {string.Join(", ", pixels)}"));
    }

    [Theory]
    [InlineData("/map", 1440)]
    [InlineData("/map?z=3", 1440)]
    [InlineData("/map?z=8", 1440)]
    [InlineData("/map", 390)]
    [InlineData("/map?z=3", 390)]
    public async Task Names_stand_inside_the_map_and_none_covers_another(string path, int width)
    {
        await using var visit = await reader.VisitAsync(path, width);
        var labels = await visit.Page.EvaluateAsync<float[][]>(Labels);

        Assert.NotEmpty(labels);
        Assert.All(labels, l => Assert.True(l[0] >= 0 && l[1] >= 0 && l[2] <= l[4] && l[3] <= l[5], "a name is cut off"));
        for (var i = 0; i < labels.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (a, b) = (labels[i], labels[j]);
                Assert.False(a[0] < b[2] && b[0] < a[2] && a[1] < b[3] && b[1] < a[3], "two names overlap");
            }
        }
    }

    private const string Covered = """
        () => {
          const boxes = [...document.querySelectorAll('.map-label:not([hidden]), .map-key:not([hidden])')]
            .map(e => [e.textContent, e.getBoundingClientRect()]);
          const meet = (a, b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
          return boxes.flatMap(([name, a], i) => boxes.slice(0, i).filter(([, b]) => meet(a, b)).map(([other]) => name + ' / ' + other));
        }
        """;

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task At_every_zoom_there_are_names_and_none_covers_another_or_the_key(int width)
    {
        await using var visit = await reader.VisitAsync("/map?trust=1", width);
        var dot = await visit.Page.EvaluateAsync<float[]>(SomeDot);
        await visit.Page.Mouse.MoveAsync(dot[0], dot[1]);
        // Each turn of the wheel is nearer by 1.6, around a paper, so that there is always something to name.
        for (var zoom = 0; zoom < 8; zoom++)
        {
            await visit.SettleAsync();
            Assert.NotEqual(0, await visit.Page.Locator(".map-label:visible").CountAsync());
            Assert.Empty(await visit.Page.EvaluateAsync<string[]>(Covered));
            await visit.Page.Mouse.WheelAsync(0, -294);
            await visit.SettleAsync();
        }

        await visit.Page.WaitForURLAsync("**z=4*");
    }

    [Fact]
    public async Task A_touch_shows_a_papers_card_and_a_second_opens_it()
    {
        await using var visit = await reader.VisitAsync("/map?z=3", 390, 844, touch: true);
        var dot = await visit.Page.EvaluateAsync<float[]>(SomeDot);
        await visit.Page.Touchscreen.TapAsync(dot[0], dot[1]);
        await Assertions.Expect(visit.Page.Locator("[data-map-tip]")).ToBeVisibleAsync();
        await visit.Page.EvaluateAsync("new Promise(done => setTimeout(done, 300))");
        var title = await visit.Page.Locator(".map-tip-title").TextContentAsync();
        await visit.Page.Touchscreen.TapAsync(dot[0], dot[1]);
        await visit.Page.WaitForURLAsync("**/papers/*");
        await Assertions.Expect(visit.Page.Locator("h1")).ToContainTextAsync(title![..10]);
    }

    [Fact]
    public async Task A_name_is_a_link_also_where_dots_lie_under_it()
    {
        await using var visit = await reader.VisitAsync("/map");
        foreach (var at in Enumerable.Range(0, await visit.Page.Locator(".map-label:visible").CountAsync()))
        {
            await visit.GoAsync("/map");
            var box = (await visit.Page.Locator(".map-label:visible").Nth(at).BoundingBoxAsync())!;
            await visit.Page.Mouse.ClickAsync(box.X + (box.Width / 2), box.Y + (box.Height / 2));
            await visit.Page.WaitForURLAsync("**/map?topic=*");
        }
    }

    [Fact]
    public async Task Near_by_papers_are_named_by_their_titles_and_no_view_is_empty()
    {
        await using var visit = await reader.VisitAsync("/map");
        await visit.Page.Mouse.MoveAsync(900, 200);
        for (var i = 0; i < 8; i++) await visit.Page.Mouse.WheelAsync(0, -294);
        await visit.SettleAsync();
        await Assertions.Expect(visit.Page.Locator(".map-title-shown").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task What_a_lasso_caught_can_be_read_and_starred()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/map?z=6");
        await visit.Page.ClickAsync("[data-map-view]");
        var rows = visit.Page.Locator("[data-selection-list] li");
        var count = await rows.CountAsync();
        Assert.InRange(count, 1, 30);
        await visit.Page.ClickAsync("[data-selection-give=starred]");
        await visit.Page.WaitForFunctionAsync("document.querySelector('[data-selection-give=starred]').textContent === 'Done'");
        for (var i = 0; i < 100 && (await served.StatesAsync()).Count < count; i++) await Task.Delay(50, TestContext.Current.CancellationToken);
        Assert.Equal(count, (await served.StatesAsync()).Count(s => s.Mark == Mark.Starred));
        await visit.Page.ClickAsync("[data-selection-read]");
        await visit.Page.WaitForURLAsync("**/reading?sel=*");
    }

    [Fact]
    public async Task Trust_is_reached_by_keys_and_explains_its_sizes()
    {
        await using var visit = await reader.VisitAsync("/map");
        var (button, key) = (visit.Page.Locator("[data-map-trust]"), visit.Page.Locator("[data-map-key]"));
        await Assertions.Expect(key).ToBeHiddenAsync();
        await visit.Page.FocusAsync("[data-map-marks]");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(button).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("Space");

        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(key).ToContainTextAsync("Of its 10 nearest");
        await Assertions.Expect(visit.Page.Locator("[data-map-status]")).ToContainTextAsync("trust");
        Assert.EndsWith("/map?trust=1", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(button).ToHaveAttributeAsync("aria-pressed", "false");
        await Assertions.Expect(key).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Hover_shows_a_paper_and_click_opens_it()
    {
        await using var visit = await reader.VisitAsync("/map?z=2");
        var dot = await visit.Page.EvaluateAsync<float[]>(SomeDot);
        await visit.Page.Mouse.MoveAsync(dot[0], dot[1]);
        var title = await visit.Page.Locator(".map-tip-title").InnerTextAsync();
        Assert.Contains(reader.Served.Papers, p => p.Title.Text == title);

        await visit.Page.Mouse.ClickAsync(dot[0], dot[1]);
        await visit.Page.WaitForURLAsync("**/papers/*");
        var id = new Uri(visit.Page.Url).Segments[^1];
        Assert.Equal(title, reader.Served.Papers.Single(p => p.Id == id).Title.Text);

        await visit.Page.GoBackAsync();
        Assert.EndsWith("/map?z=2", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lasso_lists_papers_and_its_address_gives_the_same_list()
    {
        await using var visit = await reader.VisitAsync("/map");
        await visit.Page.ClickAsync("[data-map-lasso]");
        await DrawAsync(visit.Page, (0.3, 0.3), (0.7, 0.3), (0.7, 0.7), (0.3, 0.7));
        var heading = visit.Page.Locator("[data-selection-heading]");
        await Assertions.Expect(heading).ToContainTextAsync("selected");
        var count = int.Parse(Digits().Match((await heading.InnerTextAsync()).Replace(",", "")).Value, System.Globalization.CultureInfo.InvariantCulture);
        Assert.InRange(count, 2, reader.Served.Papers.Count);
        var before = await visit.Page.Locator("[data-selection-ids]").First.InputValueAsync();
        Assert.Equal(count, before.Split(',').Length);
        Assert.Contains("sel=", visit.Page.Url, StringComparison.Ordinal);

        await visit.Page.ReloadAsync();
        await visit.SettleAsync();
        Assert.Equal(before, await visit.Page.Locator("[data-selection-ids]").First.InputValueAsync());

        Assert.Equal(count, (await SaveAsync(visit.Page, "bib")).Split("@inproceedings{").Length - 1);
        var (csv, json) = (await SaveAsync(visit.Page, "csv"), await SaveAsync(visit.Page, "json"));
        Assert.All(before.Split(','), id =>
            Assert.True(csv.Contains(id, StringComparison.Ordinal) && json.Contains(id, StringComparison.Ordinal)));

        await visit.Page.ClickAsync("[data-selection-clear]");
        await Assertions.Expect(visit.Page.Locator("[data-map-selection]")).ToBeHiddenAsync();
        await visit.Page.GoBackAsync();
        await Assertions.Expect(heading).ToContainTextAsync("selected");
    }

    [Fact]
    public async Task Shift_and_drag_selects_as_well()
    {
        await using var visit = await reader.VisitAsync("/map");
        await visit.Page.Keyboard.DownAsync("Shift");
        await DrawAsync(visit.Page, (0.2, 0.2), (0.8, 0.2), (0.8, 0.8), (0.2, 0.8));
        await visit.Page.Keyboard.UpAsync("Shift");
        await Assertions.Expect(visit.Page.Locator("[data-selection-heading]")).ToContainTextAsync("selected");
    }

    [Fact]
    public async Task A_topic_in_the_address_dims_the_rest_and_back_takes_it_off()
    {
        var chapters = reader.Served.Topics.Level(TopicLevel.Chapter).ToList();
        await using var visit = await reader.VisitAsync("/map");
        await visit.Page.Locator(".map-legend > ul > li > .map-entry").First.ClickAsync();
        await visit.Page.WaitForURLAsync("**/map?topic=*");
        await visit.SettleAsync();
        var pixels = await visit.Page.EvaluateAsync<int[]>(PixelsByHue);
        Assert.True(pixels[0] > 100);
        Assert.All(Enumerable.Range(1, chapters.Count - 1), i => Assert.True(pixels[i] < pixels[0] / 10));
        await Assertions.Expect(visit.Page.Locator("[data-map-topic][aria-current]")).ToHaveCountAsync(1);

        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("[data-map-topic][aria-current]")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Search_tells_how_many_papers_match()
    {
        var word = reader.Served.Papers[0].Title.Text.Split(' ').MaxBy(w => w.Length)!;
        await using var visit = await reader.VisitAsync("/map?q=" + Uri.EscapeDataString(word));
        await Assertions.Expect(visit.Page.Locator("[data-map-status]")).ToContainTextAsync("match");
        await visit.Page.FillAsync("#map-q", "zzzzqqq");
        await Assertions.Expect(visit.Page.Locator("[data-map-status]")).ToHaveTextAsync("0 matches");
        Assert.Contains("q=zzzzqqq", visit.Page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_move_zoom_and_list()
    {
        await using var visit = await reader.VisitAsync("/map");
        await visit.Page.FocusAsync("[data-map-stage]");
        await visit.Page.Keyboard.PressAsync("+");
        await visit.Page.Keyboard.PressAsync("ArrowRight");
        await visit.Page.WaitForURLAsync("**/map?x=*z=1.25*");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("[data-selection-heading]")).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("[data-selection-list] a").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Without_script_there_is_a_picture_and_links_to_every_topic()
    {
        await using var visit = await reader.VisitAsync("/map", script: false);
        var picture = await visit.Page.Locator(".map-image img").BoundingBoxAsync();
        Assert.True(picture!.Width > 300 && picture.Height > 200);
        foreach (var topic in reader.Served.Topics.Level(TopicLevel.Topic))
            Assert.Equal(1, await visit.Page.Locator($".map-legend a[href='/topics/{topic.Id}']").CountAsync());
    }

    private static async Task<string> SaveAsync(IPage page, string ending)
    {
        var menu = page.Locator("[data-map-selection] .export-menu");
        if (await menu.GetAttributeAsync("open") is null) await menu.Locator("summary").ClickAsync();
        var button = menu.Locator($"button[formaction='/map/selection.{ending}']");
        var download = await page.RunAndWaitForDownloadAsync(() => button.ClickAsync());
        return await File.ReadAllTextAsync(await download.PathAsync(), TestContext.Current.CancellationToken);
    }

    private static async Task DrawAsync(IPage page, params (double X, double Y)[] corners)
    {
        var stage = (await page.Locator("[data-map-stage]").BoundingBoxAsync())!;
        (float, float) At((double X, double Y) c) => ((float)(stage.X + (c.X * stage.Width)), (float)(stage.Y + (c.Y * stage.Height)));
        var (x, y) = At(corners[0]);
        await page.Mouse.MoveAsync(x, y);
        await page.Mouse.DownAsync();
        foreach (var corner in corners.Skip(1).Append(corners[0]))
        {
            (x, y) = At(corner);
            await page.Mouse.MoveAsync(x, y, new() { Steps = 12 });
        }

        await page.Mouse.UpAsync();
    }

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
