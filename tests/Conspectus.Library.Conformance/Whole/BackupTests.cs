using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library.Importing;
using Conspectus.Library.Vectors;

namespace Conspectus.Library.Conformance.Whole;

/// <summary>A copy of a library that is in use.</summary>
public abstract class BackupTests(Func<StoreFixture> create) : StoreTests(create)
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conspectus-backup-");
    private readonly Core.Papers.Paper[] _papers = Sample.Many(60);

    private string File => Path.Combine(_folder.FullName, "copy.db");

    protected override async ValueTask ArrangeAsync()
    {
        await ImportAsync(_papers);
        await AnalysisSample.SaveAsync(Library, i => i % 2);
        await Library.TopicEdits.AddAsync(new Core.Topics.PaperMove([_papers[1].Id], AnalysisSample.Topic(0)), Cancel);
        await MarkAsync(_papers[0].Id, Mark.Liked);
        await NoteAsync(_papers[1].Id, "note");
        await Library.Vectors.SaveAsync("small", [new EncodedPaper(_papers[0].Id, "hash", [1, 2])], Cancel);
    }

    protected override void Tidy() => _folder.Delete(recursive: true);

    [Fact]
    public async Task It_holds_everything_and_goes_its_own_way()
    {
        var (content, revision) = (await ContentAsync(Library), await Library.RevisionAsync(Cancel));
        await Library.BackUpAsync(File, Cancel);
        Assert.Equal(["copy.db"], _folder.GetFiles().Select(f => f.Name));
        await MarkAsync(_papers[2].Id, Mark.Seen);
        await ImportAsync(Sample.Paper("Later"));
        var copy = await OpenBackupAsync(File);
        LibraryContent.AssertSame(content, await ContentAsync(copy));
        Assert.Equal(revision, await copy.RevisionAsync(Cancel));
        Assert.NotNull(await copy.Reading.UndoAsync(Reader, Cancel));
        Assert.NotNull(await copy.TopicEdits.UndoAsync(Cancel));
        Assert.Single(await Library.TopicEdits.AllAsync(Cancel));
        Assert.Equal("note", (await Library.Reading.FindAsync(Reader, _papers[1].Id, Cancel)).Note);
    }

    [Fact]
    public async Task A_copy_that_is_put_back_and_written_to_has_other_revisions_than_the_original()
    {
        await Library.BackUpAsync(File, Cancel);
        Clock.Now += TimeSpan.FromMinutes(1);
        await MarkAsync(_papers[2].Id, Mark.Seen);
        await ImportAsync(Sample.Paper("Later"));
        await AnalysisSample.SaveAsync(Library, _ => 0);
        var original = await Library.RevisionAsync(Cancel);
        Clock.Now += TimeSpan.FromMinutes(1);
        var copy = await OpenBackupAsync(File);
        await copy.Reading.SetMarkAsync(Reader, _papers[2].Id, Mark.Seen, Cancel);
        await copy.Importing.ImportAsync([Sample.Paper("Later")], Sample.Stamp(), [], Cancel);
        await AnalysisSample.SaveAsync(copy, _ => 0);
        var other = await copy.RevisionAsync(Cancel);
        Assert.True(other.Papers > original.Papers && other.Analysis > original.Analysis && other.Reading > original.Reading);
    }

    [Fact]
    public async Task It_holds_nothing_of_an_import_that_is_not_completed()
    {
        var content = await ContentAsync(Library);
        await using (var session = await Library.Importing.BeginAsync(Sample.Stamp(), Cancel))
        {
            await session.AddAsync([.. _papers.Select(p => p with { Track = "T" }), .. Sample.Many(100, seed: 2)], Cancel);
            await Library.BackUpAsync(File, Cancel);
            await session.CompleteAsync([], Cancel);
        }

        var copy = await OpenBackupAsync(File);
        LibraryContent.AssertSame(content, await ContentAsync(copy));
        Assert.Equal(100, (await copy.Importing.ImportAsync(Sample.Many(100, seed: 2), Sample.Stamp(), [], Cancel)).Added);
    }

    [Fact]
    public async Task It_is_whole_while_others_write()
    {
        var again = await OpenAgainAsync();
        using var stop = new CancellationTokenSource();
        var writing = Task.Run(
            async () =>
            {
                for (var i = 0; !stop.IsCancellationRequested; i++)
                {
                    await again.Importing.ImportAsync(Sample.Many(30, seed: 100 + i), Sample.Stamp(), [], Cancel);
                    await again.Reading.SetMarkAsync(Reader, _papers[i % 60].Id, (Mark)(1 + (i / 60 % 4)), Cancel);
                }
            },
            Cancel);
        for (var i = 0; i < 3; i++)
        {
            var path = Path.Combine(_folder.FullName, $"copy {i}.db");
            await Library.BackUpAsync(path, Cancel);
            var copy = await OpenBackupAsync(path);
            var papers = await copy.Papers.AllAsync(Cancel);
            Assert.Equal(0, papers.Count % 30);
            Assert.Equal(papers.Count, (await copy.Papers.QueryAsync(Reader, new() { Facets = true }, Cancel)).Facets!.Marks.Sum(
                m => m.Count));
        }

        await stop.CancelAsync();
        await writing;
    }

    [Fact]
    public async Task A_file_that_is_there_is_left_as_it_is()
    {
        await System.IO.File.WriteAllTextAsync(File, "precious", Cancel);
        var told = await Assert.ThrowsAsync<ConspectusException>(async () => await Library.BackUpAsync(File, Cancel));
        Assert.NotEmpty(told.NextStep);
        Assert.Equal("precious", await System.IO.File.ReadAllTextAsync(File, Cancel));
        Assert.Single(_folder.GetFiles());
    }

    [Fact]
    public async Task A_folder_that_is_not_there_is_told()
    {
        var told = await Assert.ThrowsAsync<ConspectusException>(
            async () => await Library.BackUpAsync(Path.Combine(_folder.FullName, "no", "copy.db"), Cancel));
        Assert.NotEmpty(told.NextStep);
        Assert.Empty(_folder.GetFileSystemInfos());
    }

    [Fact]
    public async Task A_backup_that_is_cancelled_leaves_no_file()
    {
        using var cancel = new CancellationTokenSource();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () => await Library.BackUpAsync(File, cancel.Token));
        Assert.Empty(_folder.GetFiles());
        await Library.BackUpAsync(File, Cancel);
        Assert.Single(_folder.GetFiles());
    }

    private async ValueTask<LibraryContent> ContentAsync(ILibrary library) => await LibraryContent.OfAsync(library, Reader, Cancel);
}
