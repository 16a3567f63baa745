using System.Globalization;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.E2E.Tests.Browsing;
using Conspectus.Library.Papers;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

public sealed class PapersTests(ReaderFixture reader)
{
    [Fact]
    public async Task Search_narrows_the_list_while_typing_and_the_address_follows()
    {
        await using var visit = await reader.VisitAsync("/papers");
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync(Papers(reader.Served.Papers.Count));

        await visit.Page.Locator("#q").PressSequentiallyAsync("transformer");
        var hits = (await reader.Served.QueryAsync(new PaperQuery { Text = "transformer" })).Total;
        Assert.InRange(hits, 1, reader.Served.Papers.Count - 1);
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync(Papers(hits));
        await visit.Page.WaitForURLAsync("**q=transformer");

        await visit.Page.ReloadAsync();
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync(Papers(hits));
    }

    [Fact]
    public async Task Results_are_walked_by_keys_and_opened_by_enter()
    {
        await using var visit = await reader.VisitAsync("/papers");
        await visit.Page.Keyboard.PressAsync("/");
        await Assertions.Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
        await visit.Page.Keyboard.TypeAsync("learning");
        await visit.Page.WaitForURLAsync("**q=learning");
        var titles = visit.Page.Locator(".paper-item-title");
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await Assertions.Expect(titles.Nth(0)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("j");
        await Assertions.Expect(titles.Nth(1)).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("k");
        await visit.Page.Keyboard.PressAsync("ArrowUp");
        await Assertions.Expect(visit.Page.Locator("#q")).ToBeFocusedAsync();
        await visit.Page.Keyboard.PressAsync("ArrowDown");
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.WaitForURLAsync("**/papers/*");
    }

    [Fact]
    public async Task A_misspelt_word_is_mended_marked_and_announced()
    {
        await using var visit = await reader.VisitAsync("/papers");
        await visit.Page.Locator("#q").PressSequentiallyAsync("trasnformer");
        await Assertions.Expect(visit.Page.Locator(".mended")).ToContainTextAsync("transformer");
        await Assertions.Expect(visit.Page.Locator("[data-results-status]")).ToContainTextAsync("Showing results for transformer");
        await Assertions.Expect(visit.Page.Locator(".paper-list mark").First).ToBeVisibleAsync();
        await visit.Page.Locator(".mended a").ClickAsync();
        await visit.Page.WaitForURLAsync("**exact=1");
    }

    [Fact]
    public async Task An_abstract_pasted_into_the_box_finds_its_paper()
    {
        var paper = reader.Served.Papers.First(p => p.Abstract.Text.Split(' ').Length > 40);
        await using var visit = await reader.VisitAsync("/papers");
        await visit.Page.Locator("#q").FillAsync(paper.Abstract.Text);
        await Assertions.Expect(visit.Page.Locator(".paper-item").First).ToHaveAttributeAsync("data-paper", paper.Id);
    }

    [Fact]
    public async Task Filters_by_topic_and_decision_are_joined()
    {
        var topic = reader.Served.Topics.All[0];
        await using var visit = await reader.VisitAsync("/papers");
        await visit.Page.Locator(".filter-group[aria-label=Topic] a").Filter(new() { HasText = topic.Label }).First.ClickAsync();
        await visit.Page.WaitForURLAsync($"**topic={topic.Id}*");
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync(Papers(topic.Size));

        var decision = (await reader.Served.FacetsAsync(new PaperQuery { Topic = topic.Id })).Decisions.First(d => d.Count > 0);
        await visit.Page.Locator(".filter-group[aria-label=Decision] a").Filter(new() { HasText = decision.Label }).First.ClickAsync();
        await visit.Page.WaitForURLAsync("**decision=*");
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync(Papers(decision.Count));
    }

    [Fact]
    public async Task Filters_by_kind_and_topic_are_joined_and_taken_off()
    {
        var kind = (await reader.Served.FacetsAsync(new PaperQuery())).Kinds[1];
        await using var visit = await reader.VisitAsync("/papers");
        await visit.Page.Locator(".filter-group[aria-label='Kind of paper'] a").Filter(new() { HasText = kind.Label }).ClickAsync();
        await visit.Page.WaitForURLAsync($"**kind={kind.Value}");
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync(Papers(kind.Count));

        var topics = reader.Served.Topics;
        var facets = await reader.Served.FacetsAsync(new PaperQuery { Kind = PaperKinds.Parse(kind.Value) });
        var topic = facets.Topics.First(t => topics.Find(int.Parse(t.Value, CultureInfo.InvariantCulture))!.Parent is null);
        await visit.Page.Locator(".filter-group[aria-label=Topic] a").Filter(new() { HasText = topic.Label }).First.ClickAsync();
        await visit.Page.WaitForURLAsync($"**topic={topic.Value}&kind={kind.Value}");
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync(Papers(topic.Count));

        await visit.Page.Locator(".chip").Filter(new() { HasText = kind.Label.ToLowerInvariant() }).ClickAsync();
        await visit.Page.WaitForURLAsync($"**/papers?topic={topic.Value}");
    }

    [Theory]
    [InlineData(1440)]
    [InlineData(390)]
    public async Task Several_values_are_chosen_by_keys_one_after_the_other_and_back_takes_the_last_off(int width)
    {
        var decisions = (await reader.Served.FacetsAsync(new PaperQuery())).Decisions;
        await using var visit = await reader.VisitAsync("/papers", width);
        if (width < 600) await visit.Page.ClickAsync(".filters-label");
        var group = visit.Page.Locator("[data-filter=decision] a");
        for (var i = 0; i < 2; i++)
        {
            await group.Nth(i).FocusAsync();
            await visit.Page.Keyboard.PressAsync("Enter");
            await visit.Page.WaitForURLAsync($"**decision={decisions[i].Value}");
            await Assertions.Expect(group.Nth(i)).ToBeFocusedAsync();
            await Assertions.Expect(group.Nth(i)).ToHaveAttributeAsync("aria-current", "true");
            await Assertions.Expect(group.Nth(i)).ToBeVisibleAsync();
        }

        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync(Papers(decisions[0].Count + decisions[1].Count));
        await Assertions.Expect(visit.Page.Locator("[data-results-status]")).ToContainTextAsync(Papers(decisions[0].Count + decisions[1].Count));

        // Words typed afterwards are searched for under the same filters.
        await visit.Page.Locator("#q").FillAsync("learning");
        await visit.Page.WaitForURLAsync($"**q=learning&decision={decisions[0].Value}&decision={decisions[1].Value}");
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("#results-count")).ToContainTextAsync(Papers(decisions[0].Count));
        await Assertions.Expect(visit.Page.Locator(".chip")).ToHaveCountAsync(1);
    }

    [Fact]
    public async Task On_a_phone_a_press_on_their_label_opens_the_filters()
    {
        await using var visit = await reader.VisitAsync("/papers");
        await visit.Page.SetViewportSizeAsync(390, 844);
        var kinds = visit.Page.Locator(".filter-group[aria-label='Kind of paper']");
        await Assertions.Expect(kinds).ToBeHiddenAsync();
        await visit.Page.ClickAsync(".filters-label");
        await Assertions.Expect(kinds).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Sorting_by_title_puts_the_first_title_first()
    {
        await using var visit = await reader.VisitAsync("/papers");
        await visit.Page.SelectOptionAsync("select[name=sort]", "title");
        await visit.Page.WaitForURLAsync("**sort=title*");
        var first = (await reader.Served.QueryAsync(new PaperQuery { Sort = PaperSort.Title, Limit = 1 })).Rows[0].Paper;
        var row = visit.Page.Locator(".paper-list li").First;
        await Assertions.Expect(row.Locator($"a[href='/papers/{first.Id}']").First).ToBeVisibleAsync();
    }

    private static string Papers(int count) => count == 1 ? "1 paper" : $"{count:N0} papers";
}
