using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Importing;
using Conspectus.Library.Papers;

namespace Conspectus.Library.Conformance;

/// <summary>Promises that every store keeps. Each test has a new library.</summary>
/// <param name="create">Makes a place for a library of the store that is tested.</param>
public abstract class StoreTests(Func<StoreFixture> create) : IAsyncLifetime
{
    private readonly List<StoreFixture> _places = [];
    private readonly List<ILibrary> _new = [];
    private readonly List<ILibrary> _opened = [];

    /// <summary>Stops the test.</summary>
    protected static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The time of all openings; it stands still unless a test moves it.</summary>
    protected SetClock Clock { get; } = new();

    /// <summary>The library.</summary>
    protected ILibrary Library { get; private set; } = null!;

    /// <summary>The local reader of <see cref="Library"/>.</summary>
    protected ReaderId Reader { get; private set; }

    /// <summary>The papers of <see cref="Library"/>.</summary>
    protected IPaperStore Papers => Library.Papers;

    /// <summary>Where <see cref="Library"/> is.</summary>
    protected StoreFixture Place => _places[0];

    /// <inheritdoc/>
    public async ValueTask InitializeAsync()
    {
        Library = await OpenNewAsync();
        Reader = await Library.Reading.LocalReaderAsync(Cancel);
        await ArrangeAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        // Whatever a test did, it has left no damage.
        foreach (var library in _new) Assert.Empty(await library.ExamineAsync(CancellationToken.None));
        foreach (var library in _opened) await library.DisposeAsync();
        foreach (var place in _places) await place.DisposeAsync();
        Tidy();
        GC.SuppressFinalize(this);
    }

    /// <summary>What all tests of a class begin with.</summary>
    protected virtual ValueTask ArrangeAsync() => default;

    /// <summary>Removes what a class made beside its libraries.</summary>
    protected virtual void Tidy()
    {
    }

    /// <summary>Opens <see cref="Library"/> once more, as another process would.</summary>
    protected ValueTask<ILibrary> OpenAgainAsync() => OpenAsync(Place);

    /// <summary>A library that has nothing to do with <see cref="Library"/>.</summary>
    protected async ValueTask<ILibrary> OpenNewAsync()
    {
        _new.Add(await OpenAsync(NewPlace()));
        return _new[^1];
    }

    /// <summary>A place for a library that has not been made yet.</summary>
    protected StoreFixture NewPlace()
    {
        _places.Add(create());
        return _places[^1];
    }

    /// <summary>Opens a backup of <see cref="Library"/>.</summary>
    protected async ValueTask<ILibrary> OpenBackupAsync(string path)
    {
        var library = await Place.OpenBackupAsync(path, Clock, Cancel);
        _opened.Add(library);
        return library;
    }

    /// <summary>Imports papers from a conference's site.</summary>
    protected ValueTask<ImportCounts> ImportAsync(params Paper[] papers) => ImportAsync("conference-site", papers);

    /// <summary>Imports papers from some kind of source.</summary>
    protected ValueTask<ImportCounts> ImportAsync(string kind, params Paper[] papers) =>
        Library.Importing.ImportAsync(papers, Sample.Stamp(kind), [], Cancel);

    /// <summary>A page of <see cref="Library"/> as its local reader sees it.</summary>
    protected ValueTask<PaperPage> QueryAsync(PaperQuery query) => Papers.QueryAsync(Reader, query, Cancel);

    /// <summary>The titles of a page.</summary>
    protected async ValueTask<IReadOnlyList<string>> TitlesAsync(PaperQuery query) =>
        [.. (await QueryAsync(query)).Rows.Select(r => r.Paper.Title.Text)];

    /// <summary>The facets of a query.</summary>
    protected async ValueTask<Facets> FacetsAsync(PaperQuery query) => (await QueryAsync(query with { Facets = true })).Facets!;

    /// <summary>The ids of all papers.</summary>
    protected async ValueTask<IReadOnlyList<string>> IdsAsync() => [.. (await Papers.AllAsync(Cancel)).Select(p => p.Id)];

    /// <summary>Sets a mark as the local reader.</summary>
    protected async ValueTask MarkAsync(string id, Mark mark) =>
        Assert.NotNull(await Library.Reading.SetMarkAsync(Reader, id, mark, Cancel));

    /// <summary>Writes a note as the local reader.</summary>
    protected async ValueTask NoteAsync(string id, string note) =>
        Assert.NotNull(await Library.Reading.SetNoteAsync(Reader, id, note, null, Cancel));

    private async ValueTask<ILibrary> OpenAsync(StoreFixture place)
    {
        var library = await place.OpenAsync(Clock, Cancel);
        _opened.Add(library);
        return library;
    }
}
