using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library.Conformance;
using Conspectus.Library.Importing;
using Conspectus.Library.Relational;
using Conspectus.Library.Sqlite;
using Conspectus.Library.Vectors;

namespace Conspectus.Library.Postgres.Tests;

/// <summary>A library goes from one store to the other and back.</summary>
public sealed class MoveTests : IDisposable
{
    private readonly PostgresServer _server = PostgresServer.Get();
    private readonly string _schema = $"move_{Guid.NewGuid():n}";
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conspectus-move-");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public void Dispose()
    {
        _server.Execute($"DROP SCHEMA IF EXISTS {_schema} CASCADE; DROP SCHEMA IF EXISTS {_schema}_b CASCADE");
        _folder.Delete(recursive: true);
    }

    [Fact]
    public async Task Everything_arrives_and_both_go_on()
    {
        await using var first = await FileAsync("first.db");
        var reader = await FillAsync(first);
        var (content, record) = (await LibraryContent.OfAsync(first, reader, Cancel), await RecordAsync(first, reader));

        await using var second = await DatabaseAsync(_schema);
        Assert.True(await first.CopyToAsync(second, Cancel) > 500);
        Assert.Equal(reader, await second.Reading.LocalReaderAsync(Cancel));
        LibraryContent.AssertSame(content, await LibraryContent.OfAsync(second, reader, Cancel));
        Assert.Equal(record, await RecordAsync(second, reader));
        Assert.Equal(await first.RevisionAsync(Cancel), await second.RevisionAsync(Cancel));

        await using var third = await DatabaseAsync($"{_schema}_b");
        await second.CopyToAsync(third, Cancel);
        await using var fourth = await FileAsync("fourth.db");
        await third.CopyToAsync(fourth, Cancel);
        LibraryContent.AssertSame(content, await LibraryContent.OfAsync(fourth, reader, Cancel));
        Assert.Equal(record, await RecordAsync(fourth, reader));

        // New rows take numbers of their own, and what stands is taken back in its turn.
        foreach (var library in new RelationalLibrary[] { second, fourth })
        {
            await library.Interests.AddAsync(reader, "later", "more", Cancel);
            await library.SavedSearches.AddAsync(reader, "later", "q=more", Cancel);
            await library.Collections.AddAsync(reader, "later", "", [], Cancel);
            await library.Importing.ImportAsync([Sample.Paper("Later")], Sample.Stamp(), [], Cancel);
            Assert.NotNull(await library.Reading.UndoAsync(reader, Cancel));
            Assert.NotNull(await library.Reading.UndoAsync(reader, Cancel));
            Assert.NotNull(await library.TopicEdits.UndoAsync(Cancel));
            Assert.Empty(await library.ExamineAsync(Cancel));
        }
    }

    [Fact]
    public async Task A_place_that_is_not_empty_is_left_alone()
    {
        await using var file = await FileAsync("file.db");
        await using var database = await DatabaseAsync(_schema);
        await file.Importing.ImportAsync([Sample.Paper("One")], Sample.Stamp(), [], Cancel);
        await database.Importing.ImportAsync([Sample.Paper("Two")], Sample.Stamp(), [], Cancel);
        await Assert.ThrowsAsync<ConspectusException>(() => file.CopyToAsync(database, Cancel).AsTask());
        await Assert.ThrowsAsync<ConspectusException>(() => database.CopyToAsync(file, Cancel).AsTask());
        Assert.Equal("Two", (await database.Papers.AllAsync(Cancel)).Single().Title.Text);
        Assert.Equal("One", (await file.Papers.AllAsync(Cancel)).Single().Title.Text);
    }

    private async Task<SqliteLibrary> FileAsync(string name) =>
        await SqliteLibrary.OpenAsync(Path.Combine(_folder.FullName, name), new SqliteLibraryOptions(), Cancel);

    private async Task<PostgresLibrary> DatabaseAsync(string schema) => await PostgresLibrary.OpenAsync(
        PostgresAddress.Parse(_server.Address(schema)), new PostgresLibraryOptions(), Cancel);

    private static async Task<string> RecordAsync(ILibrary library, ReaderId reader) =>
        LibraryContent.Text(await library.Reading.RecordAsync(reader, Cancel))
        + Convert.ToHexString(await library.Analysis.KeptAsync("kept", "of", Cancel) ?? []);

    private static async Task<ReaderId> FillAsync(SqliteLibrary library)
    {
        var papers = Sample.Many(60);
        await library.Importing.ImportAsync(papers, Sample.Stamp(), [], Cancel);
        await library.Importing.ImportAsync([.. papers.Take(5).Select(p => p with { Track = "T" })], Sample.Stamp(hash: "two"), [], Cancel);
        var ids = (await library.Papers.AllAsync(Cancel)).Select(p => p.Id).ToList();
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        await AnalysisSample.SaveAsync(library, i => i % 2);
        await library.TopicEdits.AddAsync(new Core.Topics.PaperMove([ids[1]], AnalysisSample.Topic(0)), Cancel);
        await library.Vectors.SaveAsync("small", [new EncodedPaper(ids[0], "hash", [1, 2.5f])], Cancel);
        await library.Analysis.KeepAsync("kept", "of", [1, 2, 3], Cancel);
        var interest = await library.Interests.AddAsync(reader, "graphs", "graph", Cancel);
        await library.Interests.MarkAsync(reader, interest.Id, ids[2], Mark.Liked, Cancel);
        await library.Interests.RemoveAsync(reader, (await library.Interests.AddAsync(reader, "gone", "gone", Cancel)).Id, Cancel);
        await library.Reading.NameTagAsync(reader, new ReaderTag(3, "three"), Cancel);
        await library.Reading.SetTagAsync(reader, ids[4], 3, true, Cancel);
        await library.Reading.SetNoteAsync(reader, ids[5], "a note\nof 𝒙 and é, \0 and \uE0F0", null, Cancel);
        await library.Collections.AddAsync(reader, "set", "about", [ids[7], ids[8]], Cancel);
        await library.SavedSearches.AddAsync(reader, "saved", "q=graph", Cancel);
        await library.Reading.SetMarksAsync(reader, [ids[10], ids[11]], Mark.Skipped, Cancel);
        return reader;
    }
}
