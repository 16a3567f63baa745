using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Workbench.Importing;
using Conspectus.Workbench.Refreshing;

namespace Conspectus.Workbench.Tests.Refreshing;

/// <summary>What a source says the second time.</summary>
public sealed class ConferenceRefreshTests : IAsyncDisposable
{
    private readonly TempLibrary _library = new();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task New_changed_accepted_and_withdrawn_papers_are_told()
    {
        var file = Write(
            ("First", "Accept (poster)", "A text of the first paper."), ("Second", "", "A text of the second paper."),
            ("Third", "Accept (poster)", "A text of the third paper."), ("Fourth", "Accept (poster)", "A text of the fourth paper."));
        await _library.ImportAsync(file);
        var before = await _library.Library.Papers.AllAsync(Stop);
        await _library.Library.Reading.SetMarkAsync(_library.Reader, before[2].Id, Mark.Starred, Stop);
        Write(
            ("First", "Accept (poster)", "Quite another text about the first."), ("Second", "Accept (oral)", "A text of the second paper."),
            ("Third", "Withdrawn", "A text of the third paper."), ("Fourth", "Accept (poster)", "A text of the fourth paper."),
            ("Fifth", "Accept (poster)", "A text of the fifth paper."), ("Sixth", "Reject", "A text of the sixth paper."));

        var refresh = new ConferenceRefresh(_library.Library, new ImportOptions());
        var report = await refresh.RunAsync(await refresh.SourcesAsync(file, Stop), null, Stop);

        Assert.Equal(
            [("First", PaperChangeKind.Changed, "abstract"), ("Second", PaperChangeKind.Accepted, "decision"),
                ("Third", PaperChangeKind.Withdrawn, "decision"), ("Fifth", PaperChangeKind.New, "")],
            report.Changes.Select(c => (c.Title, c.Kind, string.Join(", ", c.Fields))));
        var after = await _library.Library.Papers.AllAsync(Stop);
        Assert.Equal(5, after.Count); // the rejected paper that nobody knew stays out
        Assert.Equal(Decision.Withdrawn, after[2].Decision);
        Assert.Contains(await _library.Library.Reading.AllAsync(_library.Reader, Stop), s =>
            s.PaperId == before[2].Id && s.Mark == Mark.Starred);
        Assert.Empty((await refresh.RunAsync([file], null, Stop)).Changes);
    }

    [Fact]
    public async Task Sources_are_those_of_the_network_or_those_that_are_named()
    {
        var refresh = new ConferenceRefresh(_library.Library, new ImportOptions());
        var none = await Assert.ThrowsAsync<ConspectusException>(() => refresh.SourcesAsync(null, Stop));
        Assert.Contains("Nothing in this library", none.Message, StringComparison.Ordinal);
        var file = Write(("First", "", "x"));
        await _library.ImportAsync(file);
        Assert.Equal([file], await refresh.SourcesAsync("icml-2026", Stop));
        var unknown = await Assert.ThrowsAsync<ConspectusException>(() => refresh.SourcesAsync("iclr-2020", Stop));
        Assert.Contains(file, unknown.NextStep, StringComparison.Ordinal);
        await Assert.ThrowsAsync<ConspectusException>(() => refresh.SourcesAsync(null, Stop));
    }

    private string Write(params (string Title, string Decision, string Abstract)[] papers)
    {
        var path = _library.Folder.File("icml-2026.json");
        var results = papers.Select((p, i) =>
            $$"""{"id": {{i + 1}}, "name": "{{p.Title}}", "authors": [{"fullname": "Author {{(char)('A' + i)}}"}], """
            + $$""" "abstract": "{{p.Abstract}}", "decision": "{{p.Decision}}"}""");
        File.WriteAllText(path, $$"""{"count": {{papers.Length}}, "next": null, "results": [{{string.Join(",\n", results)}}]}""");
        return path;
    }
}
