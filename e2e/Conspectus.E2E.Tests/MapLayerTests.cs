using System.Text.Json.Nodes;
using Conspectus.Core.Papers;
using Conspectus.E2E.Tests.Browsing;
using Conspectus.Library.Papers;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

public sealed class MapLayerTests(ReaderFixture reader)
{
    private const string Head = """
        async () => {
          const bytes = await (await fetch('/map/data')).arrayBuffer();
          return new TextDecoder().decode(new Uint8Array(bytes, 4, new DataView(bytes).getUint32(0, true)));
        }
        """;

    private const string NamedAt = """
        async ({ address, label }) => {
          history.replaceState(null, '', address);
          dispatchEvent(new PopStateEvent('popstate'));
          for (let i = 0; i < 3; i++) await new Promise(requestAnimationFrame);
          return [...document.querySelectorAll('.map-label-topic:not([hidden])')].some(l => l.textContent === label);
        }
        """;

    [Fact]
    public async Task With_one_year_there_is_nothing_to_colour_by()
    {
        await using var visit = await reader.VisitAsync("/map?years=1");
        await Assertions.Expect(visit.Page.Locator("[data-map-layer]")).ToHaveValueAsync("chapter");
        await Assertions.Expect(visit.Page.Locator("[data-map-values]")).ToBeHiddenAsync();
        Assert.All(await visit.Page.EvaluateAsync<int[]>(MapTests.PixelsByHue), count => Assert.True(count > 20));
    }

    [Fact]
    public async Task Papers_of_several_years_are_coloured_by_year_and_a_year_leaves_its_papers()
    {
        await using var visit = await reader.VisitAsync("/papers");
        await visit.Page.RouteAsync("**/map/data", async route =>
        {
            var sheet = await (await route.FetchAsync()).BodyAsync();
            var head = BitConverter.ToInt32(sheet);
            var n = JsonNode.Parse(sheet.AsSpan(4, head))!["count"]!.GetValue<int>();
            for (var i = 0; i < n; i++) BitConverter.TryWriteBytes(sheet.AsSpan(4 + head + (12 * n) + (2 * i)), (short)(2020 + (i % 4)));
            await route.FulfillAsync(new() { ContentType = "application/octet-stream", BodyBytes = sheet });
        });
        await visit.GoAsync("/map");
        await visit.Page.SelectOptionAsync("[data-map-layer]", "year");

        var values = visit.Page.Locator("[data-map-values] button");
        await Assertions.Expect(values.Locator(".map-value-label")).ToHaveTextAsync(["2020", "2021", "2022", "2023"]);
        Assert.EndsWith("/map?colour=year", visit.Page.Url, StringComparison.Ordinal);
        await visit.SettleAsync();
        Assert.All(await visit.Page.EvaluateAsync<int[]>(MapTests.PixelsByHue), count =>
            Assert.True(count < 20, $"{count} pixels are still of a chapter's colour"));

        await values.Nth(1).ClickAsync();
        await values.Nth(2).ClickAsync();
        await visit.Page.WaitForURLAsync("**/map?year=2021&year=2022&colour=year");
        var shown = Enumerable.Range(0, reader.Served.Places.Count).Count(i => i % 4 is 1 or 2);
        await Assertions.Expect(visit.Page.Locator("[data-map-status]")).ToHaveTextAsync($"{shown:N0} shown");
        await visit.Page.ClickAsync("[data-map-list]");
        await Assertions.Expect(visit.Page.Locator("[data-selection-heading]")).ToHaveTextAsync($"{shown:N0} papers selected");
        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("[data-selection-heading]")).ToHaveTextAsync($"{shown:N0} papers selected");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task A_value_of_the_legend_is_reached_by_keys_and_leaves_the_papers_of_the_list(int width)
    {
        var kind = (await reader.Served.FacetsAsync(new PaperQuery())).Kinds[1];
        await using var visit = await reader.VisitAsync("/map", width);
        await visit.Page.FocusAsync("[data-map-layer]");
        await visit.Page.SelectOptionAsync("[data-map-layer]", "kind");
        var value = visit.Page.Locator($"[data-map-values] button[value='{kind.Value}']");
        await Assertions.Expect(value).ToContainTextAsync($"{kind.Count:N0}");
        await value.FocusAsync();
        await visit.Page.Keyboard.PressAsync("Space");
        await Assertions.Expect(value).ToHaveAttributeAsync("aria-pressed", "true");
        await Assertions.Expect(value).ToBeFocusedAsync();
        await Assertions.Expect(visit.Page.Locator("[data-map-status]")).ToHaveTextAsync($"{kind.Count:N0} shown");

        // What is left becomes a list, with its actions; the list says the same number, and so does the queue.
        await visit.Page.FocusAsync("[data-map-list]");
        await visit.Page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(visit.Page.Locator("[data-selection-heading]")).ToContainTextAsync($"{kind.Count:N0} paper");
        Assert.Equal($"/reading?kind={kind.Value}", await visit.Page.Locator("[data-selection-read]").GetAttributeAsync("href"));
        await visit.Page.ClickAsync("[data-selection-open]");
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync($"{kind.Count:N0} paper");
        await visit.Page.ClickAsync("text=On the map");
        await Assertions.Expect(visit.Page.Locator("[data-map-status]")).ToHaveTextAsync($"{kind.Count:N0} shown");
        await visit.Page.ClickAsync(".map-chip");
        await Assertions.Expect(visit.Page.Locator("[data-map-status]")).ToBeEmptyAsync();
    }

    [Fact]
    public async Task The_numbers_of_the_legend_follow_all_filters_but_their_own()
    {
        await using var visit = await reader.VisitAsync("/map?colour=kind&decision=spotlight");
        var shown = (await reader.Served.FacetsAsync(new PaperQuery { Decision = Decision.Spotlight })).Kinds;
        await Assertions.Expect(visit.Page.Locator("[data-map-status]")).ToContainTextAsync("shown");
        var numbers = visit.Page.Locator("[data-map-values] .map-value-count");
        foreach (var kind in shown)
        {
            var number = visit.Page.Locator($"[data-map-values] button[value='{kind.Value}'] .map-value-count");
            await Assertions.Expect(number).ToHaveTextAsync($"{kind.Count:N0}");
        }

        var before = await numbers.AllTextContentsAsync();
        await visit.Page.ClickAsync($"[data-map-values] button[value='{shown[0].Value}']");
        await Assertions.Expect(visit.Page.Locator("[data-map-status]")).ToHaveTextAsync($"{shown[0].Count:N0} shown");
        Assert.Equal(before, await numbers.AllTextContentsAsync());
    }

    [Fact]
    public async Task What_a_lasso_caught_is_the_same_in_the_list()
    {
        await using var visit = await reader.VisitAsync("/map?z=4");
        await visit.Page.ClickAsync("[data-map-view]");
        var heading = await visit.Page.Locator("[data-selection-heading]").InnerTextAsync();
        var ids = (await visit.Page.Locator("[data-selection-ids]").First.InputValueAsync()).Split(',');
        Assert.InRange(ids.Length, 2, reader.Served.Papers.Count - 1);
        await visit.Page.ClickAsync("[data-selection-open]");
        await visit.Page.WaitForURLAsync("**/papers?sel=*");
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToHaveTextAsync(heading.Replace(" selected", "", StringComparison.Ordinal));
        Assert.Contains(await visit.Page.Locator(".paper-item").First.GetAttributeAsync("data-paper"), ids);
    }

    [Fact]
    public async Task A_row_and_its_dot_light_each_other()
    {
        await using var visit = await reader.VisitAsync("/map?z=6");
        await visit.Page.ClickAsync("[data-map-view]");
        var canvas = "document.querySelector('[data-map-canvas]').toDataURL()";
        await visit.Page.Mouse.MoveAsync(1, 1);
        await visit.SettleAsync();
        var before = await visit.Page.EvaluateAsync<string>(canvas);
        await visit.Page.FocusAsync("[data-selection-list] a");
        await visit.SettleAsync();
        Assert.NotEqual(before, await visit.Page.EvaluateAsync<string>(canvas));
        await visit.Page.FocusAsync("[data-map-view]");
        await visit.SettleAsync();
        Assert.Equal(before, await visit.Page.EvaluateAsync<string>(canvas));

        var dot = await visit.Page.EvaluateAsync<float[]>(MapTests.SomeDot);
        await visit.Page.Mouse.MoveAsync(dot[0], dot[1]);
        await Assertions.Expect(visit.Page.Locator(".map-row-lit")).ToHaveCountAsync(1);
        Assert.Equal(await visit.Page.Locator(".map-tip-title").TextContentAsync(), await visit.Page.Locator(".map-row-lit a").TextContentAsync());
    }

    [Fact]
    public async Task Every_name_of_a_topic_is_found_at_some_zoom_on_a_phone()
    {
        await using var visit = await reader.VisitAsync("/map", 390, 844);
        var sheet = await visit.Page.EvaluateAsync<string>(Head);
        var missing = new List<string>();
        foreach (var topic in JsonNode.Parse(sheet)!["topics"]!.AsArray().Where(t => t!["level"]!.GetValue<string>() == "topic"))
        {
            var found = false;
            foreach (var zoom in new[] { "2", "4", "9", "20", "40" })
            {
                found = await visit.Page.EvaluateAsync<bool>(NamedAt, new
                {
                    address = $"/map?x={topic!["x"]}&y={topic["y"]}&z={zoom}",
                    label = topic["label"]!.GetValue<string>(),
                });
                if (found) break;
            }

            if (!found) missing.Add(topic!["label"]!.GetValue<string>());
        }

        Assert.Empty(missing);
    }
}
