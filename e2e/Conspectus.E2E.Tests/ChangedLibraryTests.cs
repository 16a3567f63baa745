using Conspectus.Core.Reading;
using Conspectus.E2E.Tests.Browsing;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>An open page tells within a second that another program has changed what it shows, and takes nothing away that is being typed.</summary>
public sealed class ChangedLibraryTests(ReaderFixture reader)
{
    private const string Notice = "[data-notice=changed]";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_mark_of_another_program_is_announced_and_shown_on_demand()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/papers?sort=title");
        var first = (await visit.Page.Locator(".paper-item").First.GetAttributeAsync("data-paper"))!;
        await Assertions.Expect(visit.Page.Locator(Notice)).ToHaveCountAsync(0);
        await MarkElsewhereAsync(served, first);
        await Assertions.Expect(visit.Page.Locator(Notice)).ToContainTextAsync("The library has changed");
        await visit.Page.Locator(Notice).GetByRole(AriaRole.Button).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".paper-item").First.Locator(".mark-starred")).ToBeVisibleAsync();
        await Assertions.Expect(visit.Page.Locator(Notice)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Nothing_typed_is_taken_away_and_own_marks_are_no_news()
    {
        await using var served = await reader.CopyAsync();
        var (own, others) = (served.Papers[2].Id, served.Papers[3].Id);
        await using var visit = await reader.VisitAsync(served, "/papers/" + own);
        await visit.Page.Keyboard.PressAsync("l");
        await visit.Page.FocusAsync("textarea[name=note]");
        await visit.Page.Keyboard.TypeAsync("half a ");
        await Task.Delay(2500, Stop);
        await Assertions.Expect(visit.Page.Locator(Notice)).ToHaveCountAsync(0);
        await MarkElsewhereAsync(served, others);
        await Assertions.Expect(visit.Page.Locator(Notice)).ToBeVisibleAsync();
        await visit.Page.Keyboard.TypeAsync("sentence");
        await Assertions.Expect(visit.Page.Locator("textarea[name=note]")).ToHaveValueAsync("half a sentence");
        Assert.Equal(Mark.Liked, (await served.StateAsync(own)).Mark);
    }

    [Fact]
    public async Task The_map_minds_no_marks()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/map");
        await MarkElsewhereAsync(served, served.Papers[3].Id);
        await Task.Delay(2000, Stop);
        await Assertions.Expect(visit.Page.Locator(Notice)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task A_page_that_is_come_back_to_is_as_the_library_is()
    {
        await using var served = await reader.CopyAsync();
        var paper = served.Papers[2].Id;
        await using var visit = await reader.VisitAsync(served, "/papers/" + paper);
        await visit.GoAsync("/topics");
        await MarkElsewhereAsync(served, paper);
        await visit.Page.GoBackAsync();
        await Assertions.Expect(visit.Page.Locator("button[data-value=starred][aria-pressed=true]")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_browser_without_the_token_is_told_the_way_in()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/");
        visit.Expect("403");
        await visit.Page.Context.ClearCookiesAsync();
        await visit.GoAsync("/papers");
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Open the address that Conspectus printed");
        await visit.Page.GotoAsync(served.Entrance.ToString());
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("NeurIPS 2023");
        Assert.Equal(served.Address.ToString(), visit.Page.Url);
    }

    private static async Task MarkElsewhereAsync(ServedLibrary served, string paper)
    {
        await using var another = await SampleLibrary.OpenAsync(served.Library.Location, Stop);
        await another.Reading.SetMarkAsync(served.Reader, paper, Mark.Starred, Stop);
    }
}
