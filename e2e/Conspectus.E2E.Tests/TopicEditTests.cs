using Conspectus.Core.Topics;
using Conspectus.E2E.Tests.Browsing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>The reader has the last word on what belongs together.</summary>
public sealed class TopicEditTests(ReaderFixture reader)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_topic_is_renamed_and_merged_and_both_are_taken_back()
    {
        await using var served = await reader.CopyAsync();
        var (one, two) = served.Topics.Level(TopicLevel.Topic).ToList() is [var a, var b, ..] ? (a, b) : default;
        await using var visit = await reader.VisitAsync(served, $"/topics/{one.Id}");
        var (page, edit) = (visit.Page, visit.Page.Locator(".topic-head .edit"));
        await edit.Locator("summary").ClickAsync();
        await edit.Locator("input[name=name]").FillAsync("Trees of thought");
        await edit.GetByRole(AriaRole.Button, new() { Name = "Rename" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Trees of thought");
        await Assertions.Expect(edit.Locator("[role=status]")).ToHaveTextAsync($"“{one.Label}” renamed “Trees of thought”.");
        Assert.Empty((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical").Select(v => v.Id));

        await edit.Locator("select[name=into]").SelectOptionAsync($"{two.Id}");
        await edit.GetByRole(AriaRole.Button, new() { Name = "Merge" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(two.Label);
        Assert.Equal(one.Size + two.Size, (await TopicsAsync(served)).Find(two.Id)!.Size);

        await edit.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("Trees of thought");
        await edit.Locator("summary").ClickAsync();
        await edit.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync(one.Label);
        Assert.Equal(
            served.Topics.All.Select(t => (t.Id, t.Label, t.Size)), (await TopicsAsync(served)).All.Select(t => (t.Id, t.Label, t.Size)));
    }

    [Fact]
    public async Task Selected_papers_are_split_off_and_one_is_moved_back_from_its_page()
    {
        await using var served = await reader.CopyAsync();
        var topic = served.Topics.Level(TopicLevel.Topic).MaxBy(t => t.Size)!;
        await using var visit = await reader.VisitAsync(served, $"/topics/{topic.Id}");
        var page = visit.Page;
        foreach (var paper in topic.Papers.Take(2))
            await page.Locator($".topic-papers .paper-item[data-paper='{paper}'] [data-select]").CheckAsync();
        await page.Locator(".selection-bar [data-arrange]").ClickAsync();
        await page.Locator("#split-name").FillAsync("A few");
        await page.GetByRole(AriaRole.Button, new() { Name = "Split off" }).ClickAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("A few");
        await Assertions.Expect(page.Locator(".topic-papers .paper-item")).ToHaveCountAsync(2);

        await visit.GoAsync("/papers/" + topic.Papers[0]);
        await page.Locator(".paper-facts .edit summary").ClickAsync();
        await page.Locator(".paper-facts select[name=to]").SelectOptionAsync($"{topic.Id}");
        await page.Locator(".paper-facts .edit button").ClickAsync();
        await Assertions.Expect(page.Locator(".paper-path")).ToContainTextAsync(topic.Label);
        Assert.Contains(topic.Papers[0], (await TopicsAsync(served)).Find(topic.Id)!.Papers);
    }

    private static async Task<TopicTree> TopicsAsync(ServedLibrary served) => await served.Library.Analysis.TopicsAsync(Stop);
}
