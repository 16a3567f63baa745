using Conspectus.E2E.Tests.Browsing;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Conspectus.E2E.Tests;

/// <summary>A file comes into the library by being dropped on a page, or by a plain form where there is no script.</summary>
public sealed class ImportTests(ReaderFixture reader)
{
    private const string Table =
        "Talk title,speakers,people,abstract\n"
        + "Birds that sing in $\\\\mathbb{R}^n$,\"Not Them\",\"Wren, Jenny; Robin, Cock\",\"Of every bird a song is learnt.\"\n"
        + "A second paper of great length,Nobody,Ada Lovelace,\n";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1280, false)]
    [InlineData(390, true)]
    public async Task A_dropped_file_is_looked_at_corrected_and_imported(int width, bool dark)
    {
        await using var served = await reader.CopyAsync();
        var before = served.Papers.Count;
        await using var visit = await reader.VisitAsync(served, "/topics", width, 844, dark);
        var page = visit.Page;
        await DropAsync(page, "icml-2031.csv", Table);
        await page.WaitForURLAsync("**/import/*");
        await Assertions.Expect(page.Locator(".import-figures")).ToContainTextAsync("2 records of ICML 2031");
        await CheckAsync(page, $"import-preview-{width}-{(dark ? "dark" : "light")}");

        await page.GetByLabel("Authors", new() { Exact = true }).SelectOptionAsync("=people");
        await page.GetByRole(AriaRole.Textbox, new() { Name = "Conference" }).FillAsync("BirdConf");
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator(".import-first li").First).ToContainTextAsync("Jenny Wren");
        await Assertions.Expect(page.Locator(".import-figures")).ToContainTextAsync("BirdConf 2031");
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 2 records" }).ClickAsync();
        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2 papers added");
        await CheckAsync(page, $"imported-{width}-{(dark ? "dark" : "light")}");
        await page.GetByRole(AriaRole.Link, new() { Name = "Papers of BirdConf 2031" }).ClickAsync();
        await Assertions.Expect(page.Locator(".paper-item")).ToHaveCountAsync(2);
        Assert.Equal(before + 2, (await served.Library.Papers.AllAsync(Stop)).Count);
    }

    [Fact]
    public async Task Without_script_a_file_is_chosen_and_imported_all_the_same()
    {
        await using var served = await reader.CopyAsync();
        await using var visit = await reader.VisitAsync(served, "/import", script: false);
        var page = visit.Page;
        await page.Locator("#import-file").SetInputFilesAsync(
            new FilePayload { Name = "list.csv", MimeType = "text/csv", Buffer = System.Text.Encoding.UTF8.GetBytes(Table) });
        await page.GetByRole(AriaRole.Button, new() { Name = "Look at it" }).ClickAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Import 2 records" }).ClickAsync();
        for (var i = 0; i < 50 && !await page.GetByText("2 papers added").IsVisibleAsync(); i++)
        {
            await Task.Delay(100, Stop);
            await page.ReloadAsync();
        }

        await Assertions.Expect(page.Locator("main")).ToContainTextAsync("2 papers added");
    }

    [Fact]
    public async Task A_file_without_papers_is_refused_with_the_reason()
    {
        await using var visit = await reader.VisitAsync("/papers");
        visit.Expect("400");
        await DropAsync(visit.Page, "letter.txt", "Dear reader, this is a letter.");
        await Assertions.Expect(visit.Page.GetByRole(AriaRole.Alert)).ToContainTextAsync("holds no papers in a known form");
        await CheckAsync(visit.Page, "import-refused");
    }

    [Fact]
    public async Task While_a_file_is_dragged_over_a_page_it_says_what_will_be()
    {
        await using var visit = await reader.VisitAsync("/");
        await visit.Page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.items.add(new File(["x"], "x.csv"));
              document.body.dispatchEvent(new DragEvent("dragenter", { dataTransfer: data, bubbles: true, cancelable: true }));
            }
            """);
        await Assertions.Expect(visit.Page.Locator(".drop-here")).ToHaveTextAsync("Drop it to see what is in it");
        await visit.Page.EvaluateAsync("""
            () => {
              const data = new DataTransfer();
              data.items.add(new File(["x"], "x.csv"));
              document.body.dispatchEvent(new DragEvent("dragleave", { dataTransfer: data, bubbles: true }));
            }
            """);
        await Assertions.Expect(visit.Page.Locator(".drop-here")).ToHaveCountAsync(0);
    }

    private static async Task DropAsync(IPage page, string name, string content) => await page.EvaluateAsync(
        """
        ([name, content]) => {
          const data = new DataTransfer();
          data.items.add(new File([content], name));
          const event = (type) => new DragEvent(type, { dataTransfer: data, bubbles: true, cancelable: true });
          for (const type of ["dragenter", "dragover", "drop"]) document.querySelector("main").dispatchEvent(event(type));
        }
        """,
        new[] { name, content });

    private static async Task CheckAsync(IPage page, string name)
    {
        if (Environment.GetEnvironmentVariable("CONSPECTUS_SCREENSHOTS") is { Length: > 0 } folder)
            await page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"), $"{name} scrolls sideways");
        Assert.Empty((await page.RunAxe()).Violations.Where(v => v.Impact is "serious" or "critical")
            .Select(v => $"{name}: {v.Id} {v.Help}: {string.Join(" | ", v.Nodes.Take(4).Select(n => n.Html))}"));
    }
}
