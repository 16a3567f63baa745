using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Conformance;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;
using Conspectus.Library.Vectors;

namespace Conspectus.Library.Sqlite.Tests.Damage;

/// <summary>A library that is damaged answers, or says in words that it is damaged; it never fails in any other way.</summary>
public sealed class DamageTests : IAsyncLifetime
{
    private readonly TempFolder _folder = new();
    private readonly Paper[] _papers = [.. Sample.Many(60), Sample.Full()];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private string Sound => _folder.File("sound.db");

    public async ValueTask InitializeAsync()
    {
        await using var library = await SqliteLibrary.OpenAsync(Sound, new SqliteLibraryOptions { Threads = 1 }, Cancel);
        await library.Importing.ImportAsync(_papers, Sample.Stamp(), [], Cancel);
        await AnalysisSample.SaveAsync(library, i => i % 2, i => (Core.Topics.PaperKind)(i % 3));
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        await library.Reading.SetMarkAsync(reader, _papers[0].Id, Mark.Liked, Cancel);
        await library.Reading.SetNoteAsync(reader, _papers[1].Id, "a note", null, Cancel);
        await library.Vectors.SaveAsync("small", [new EncodedPaper(_papers[0].Id, "hash", [1, 2])], Cancel);
    }

    public ValueTask DisposeAsync()
    {
        _folder.Dispose();
        return default;
    }

    [Fact]
    public Task Every_call_answers_or_tells_the_damage() => TryAsync(0, 96);

    [Fact]
    [Trait("Speed", "Slow")]
    public Task Every_call_answers_or_tells_the_damage_of_more_files() => TryAsync(96, 240);

    private async Task TryAsync(int from, int to)
    {
        var wrong = new List<string>();
        var told = 0;
        for (var seed = from; seed < to; seed++)
        {
            var path = _folder.File($"{seed}.db");
            File.Copy(Sound, path);
            var damage = DamagedFile.Damage(path, seed);
            try
            {
                await ReadAsync(path);
            }
            catch (ConspectusException e) when (e.NextStep.Length > 0)
            {
                told++;
            }
            catch (Exception e)
            {
                var place = e.StackTrace?.Split('\n').FirstOrDefault(l => l.Contains("Conspectus."));
                wrong.Add($"{seed}, {damage}: {e.GetType().Name} {e.Message} {place}");
            }
            finally
            {
                foreach (var file in Directory.GetFiles(_folder.Path, $"{seed}.*")) File.Delete(file);
            }
        }

        Assert.True(wrong.Count == 0, $"{wrong.Count} of {to - from}:\n{string.Join('\n', wrong)}");
        Assert.True(told > (to - from) / 10, "Most of the damage was not noticed at all.");
    }

    // Every call on its own: what one tells must not keep the others from being tried.
    private async Task ReadAsync(string path)
    {
        await using var library = await SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions { Threads = 1 }, Cancel);
        await library.ExamineAsync(Cancel);
        var reader = await library.Reading.LocalReaderAsync(Cancel);
        ConspectusException? first = null;
        string[] ids = [_papers[0].Id, _papers[7].Id, "unknown"];
        foreach (var call in new Func<ValueTask>[]
        {
            async () => await LibraryContent.OfAsync(library, reader, Cancel),
            async () => await library.Papers.CountAsync(Cancel),
            async () => await library.Papers.NumbersAsync(Cancel),
            async () => await library.Papers.EditionsAsync(Cancel),
            async () => await library.Papers.AllAsync(Cancel),
            async () => await library.Papers.CardsAsync(Cancel),
            async () => await library.Papers.FindAsync(ids[0], Cancel),
            async () => await library.Papers.GetAsync(ids, Cancel),
            async () => await library.Papers.RowsAsync(reader, ids, Cancel),
            async () => await library.Papers.QueryAsync(reader, new PaperQuery { Text = "graph kernel", Facets = true }, Cancel),
            async () => await library.Papers.QueryAsync(reader, new PaperQuery { Sort = PaperSort.Topic, Facets = true }, Cancel),
            async () => await library.Papers.IdsAsync(reader, new PaperQuery { Author = "Ann Bell1" }, Cancel),
            async () => await library.Papers.PrepareSearchAsync(Cancel),
            async () => await library.Papers.FingerprintAsync(Cancel),
            async () => await library.Reading.AllAsync(reader, Cancel),
            async () => await library.Reading.ProgressAsync(reader, Cancel),
            async () => await library.Reading.FindAsync(reader, ids[0], Cancel),
            async () => await library.Analysis.TopicsAsync(Cancel),
            async () => await library.Analysis.PlacesAsync(Cancel),
            async () => await library.Analysis.KindsAsync(Cancel),
            async () => await library.Analysis.StagesAsync(Cancel),
            async () => await library.Analysis.NeighborsAsync(ids, 5, Cancel),
            async () => await library.Analysis.BetweenAsync(AnalysisSample.Topic(0), 5, Cancel),
            async () => await library.Analysis.ModelAsync(Cancel),
            async () => await library.Analysis.HighestTopicIdAsync(Cancel),
            async () => await library.Vectors.AllAsync("small", Cancel),
            async () => await library.Importing.HistoryAsync(10, Cancel),
            async () => await library.Importing.HasImportedAsync("hash", Cancel),
            async () => await library.RevisionAsync(Cancel),
            async () => await library.Reading.SetMarkAsync(reader, ids[1], Mark.Seen, Cancel),
            async () => await library.Reading.UndoAsync(reader, Cancel),
            async () => await library.Importing.ImportAsync([.. _papers.Take(5), Sample.Paper("Later")], Sample.Stamp(), [], Cancel),
            async () => await AnalysisSample.SaveAsync(library, i => i % 2),
        })
        {
            try
            {
                await call();
            }
            catch (ConspectusException e)
            {
                first ??= e;
            }
        }

        if (first is not null) throw first;
    }
}
