using Conspectus.Core.Topics;
using Conspectus.E2E.Tests.Browsing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

public sealed class BrowsingTests(ReaderFixture reader)
{
    [Fact]
    public async Task The_overview_tells_the_conference_in_numbers_and_leads_to_the_map()
    {
        await using var visit = await reader.VisitAsync("/");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("NeurIPS 2023");
        await Assertions.Expect(visit.Page.Locator(".numbers li").First).ToContainTextAsync($"{reader.Served.Papers.Count:N0}");
        await visit.Page.Locator(".map-picture").ClickAsync();
        await visit.Page.WaitForURLAsync("**/map?topic=*"); // to the chapter under the pointer
        await Assertions.Expect(visit.Page.Locator(".map-live")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task From_the_topics_to_one_and_its_papers()
    {
        var topic = reader.Served.Topics.Level(TopicLevel.Topic).First();
        await using var visit = await reader.VisitAsync("/topics");
        await visit.Page.Locator($"main a[href='/topics/{topic.Id}']").First.ClickAsync();
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync(topic.Label);
        await Assertions.Expect(visit.Page.Locator($"main a[href='/papers/{topic.Papers[0]}']").First).ToBeVisibleAsync();
    }
}
