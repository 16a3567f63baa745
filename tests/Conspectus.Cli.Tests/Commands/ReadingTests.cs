namespace Conspectus.Cli.Tests.Commands;

/// <summary><c>conspectus known</c> and <c>conspectus reading</c>.</summary>
public class ReadingTests(AnalysedSample sample)
{
    [Fact]
    public async Task Known_tells_and_marks_and_the_record_enters_another_library()
    {
        using var own = new Workplace();
        using var other = new Workplace();
        foreach (var place in new[] { own, other }) (await sample.Place.RunAsync("backup", place.Library)).Succeeded();
        var papers = (await sample.AskAsync("papers", "--json")).Json.Items();
        var list = own.Write("mine.txt", $"{papers[2].Text("titleText")}\n{papers[3].Text("titleText")}\nNo such paper at all\n");

        var dry = (await own.RunAsync("known", list, "--dry-run", "--json")).Succeeded().Json;
        dry.HasExactly("kind", "read", "marked", "matched", "unmatched", "issues");
        Assert.Equal((3, 0, 2), (dry.GetProperty("read").GetInt32(), dry.GetProperty("marked").GetInt32(), dry.GetProperty("matched").GetArrayLength()));
        var marked = (await own.RunAsync("known", list)).Succeeded();
        Assert.Contains("2 of 3 works are papers of the library. 2 of them are now marked as known.", marked.Error, StringComparison.Ordinal);
        Assert.Contains(papers[2].Text("id"), marked.Output, StringComparison.Ordinal);

        var file = own.File("mine.json");
        var exported = (await own.RunAsync("reading", "export", "--output", file, "--json")).Succeeded().Json;
        Assert.Equal(2, exported.GetProperty("papers").GetInt32());
        var imported = (await other.RunAsync("reading", "import", file, "--json")).Succeeded().Json;
        imported.HasExactly("papers", "matched", "changed", "interests", "collections", "searches", "topicEdits", "history", "conflicts", "unmatched", "issues");
        Assert.Equal((2, 2), (imported.GetProperty("matched").GetInt32(), imported.GetProperty("changed").GetInt32()));
        var again = own.File("again.json");
        (await other.RunAsync("reading", "export", "--output", again)).Succeeded();
        Assert.Equal(await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), await File.ReadAllTextAsync(again, TestContext.Current.CancellationToken));

        var merged = (await own.RunAsync("reading", "merge", other.Library)).Succeeded();
        Assert.Contains("0 of them were changed", merged.Error, StringComparison.Ordinal);
        foreach (var format in new[] { "csv", "markdown", "bibtex" })
            (await own.RunAsync("reading", "export", "--format", format, "--output", own.File("x"))).Succeeded();
        Assert.NotEqual(0, (await own.RunAsync("reading", "merge", own.Library)).ExitCode);
        Assert.NotEqual(0, (await own.RunAsync("reading", "import", list)).ExitCode);
    }

    [Fact]
    public async Task Collections_are_made_shown_changed_and_deleted()
    {
        using var place = new Workplace();
        (await sample.Place.RunAsync("backup", place.Library)).Succeeded();
        var papers = (await sample.AskAsync("papers", "--json")).Json.Items();
        var list = place.Write("papers.txt", papers[2].Text("key") + "\n");
        var made = (await place.RunAsync("collections", "add", "to read", papers[0].Text("id"), "--papers", list, "--json")).Succeeded().Json;
        made.HasExactly("id", "name", "about", "changed", "papers");
        Assert.Equal(2, made.GetProperty("papers").GetArrayLength());
        Assert.Contains("put into “to read”", (await place.RunAsync("collections", "add", "TO READ", "--query", "learning")).Succeeded().Error, StringComparison.Ordinal);
        (await place.RunAsync("collections", "remove", "to read", papers[2].Text("id"))).Succeeded();
        (await place.RunAsync("collections", "rename", "to read", "seminar")).Succeeded();
        (await place.RunAsync("collections", "describe", "seminar", "of the group")).Succeeded();
        var all = (await place.RunAsync("collections", "--json")).Succeeded().Json.Items();
        all[0].HasExactly("id", "name", "about", "papers");
        Assert.Equal(("seminar", "of the group"), (all[0].Text("name"), all[0].Text("about")));
        var shown = (await place.RunAsync("collections", "show", "Seminar", "--json")).Succeeded().Json.Items();
        shown[0].HasExactly("id", "key", "title", "mark", "tags");
        Assert.Equal(all[0].GetProperty("papers").GetInt32(), shown.Count);
        Assert.Contains(shown, p => p.Text("id") == papers[0].Text("id"));
        Assert.DoesNotContain(shown, p => p.Text("id") == papers[2].Text("id"));
        Assert.NotEqual(0, (await place.RunAsync("collections", "show", "nothing")).ExitCode);
        Assert.NotEqual(0, (await place.RunAsync("collections", "add", "seminar", "nobody")).ExitCode);
        Assert.NotEqual(0, (await place.RunAsync("collections", "add", " ")).ExitCode);
        (await place.RunAsync("collections", "delete", "seminar")).Succeeded();
        Assert.Contains("There are no collections", (await place.RunAsync("collections")).Succeeded().Error, StringComparison.Ordinal);
    }
}
