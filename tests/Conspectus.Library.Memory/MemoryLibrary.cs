using System.Collections.Concurrent;
using Conspectus.Core;
using Conspectus.Library.Analysis;
using Conspectus.Library.Importing;
using Conspectus.Library.Memory.Analysis;
using Conspectus.Library.Memory.Importing;
using Conspectus.Library.Memory.Papers;
using Conspectus.Library.Memory.People;
using Conspectus.Library.Memory.Reading;
using Conspectus.Library.Memory.Vectors;
using Conspectus.Library.Papers;
using Conspectus.Library.People;
using Conspectus.Library.Reading;
using Conspectus.Library.Vectors;

namespace Conspectus.Library.Memory;

/// <summary>A library in memory, gone when the process ends.</summary>
public sealed class MemoryLibrary : ILibrary
{
    private static readonly ConcurrentDictionary<string, (MemoryState State, Fault Fault)> Backups = [];
    private readonly MemoryServer _server;
    private bool _closed;

    /// <summary>Opens a library.</summary>
    /// <param name="server">What keeps it.</param>
    /// <param name="clock">Stamps imports and revisions.</param>
    public MemoryLibrary(MemoryServer server, TimeProvider clock)
    {
        _server = server;
        var turns = new LongWriteTurns(server);
        Papers = new MemoryPaperStore(server);
        Importing = new MemoryImportStore(server, clock, turns);
        var reading = new MemoryReadingStore(server, clock);
        Reading = reading;
        ArticleEdits = new MemoryArticleEdits(server, clock);
        Interests = new MemoryInterestStore(server, reading, clock);
        Collections = new MemoryCollectionStore(server, clock);
        SavedSearches = new MemorySavedSearchStore(server, clock);
        Analysis = new MemoryAnalysisStore(server, clock, turns);
        TopicEdits = new MemoryTopicEdits(server, clock);
        Vectors = new MemoryVectorStore(server);
        People = new MemoryPeople(server, clock);
    }

    /// <inheritdoc/>
    public string Location => "memory";

    /// <inheritdoc/>
    public IPaperStore Papers { get; }

    /// <inheritdoc/>
    public IImportStore Importing { get; }

    /// <inheritdoc/>
    public IReadingStore Reading { get; }

    /// <inheritdoc/>
    public IArticleEditStore ArticleEdits { get; }

    /// <inheritdoc/>
    public IInterestStore Interests { get; }

    /// <inheritdoc/>
    public ICollectionStore Collections { get; }

    /// <inheritdoc/>
    public ISavedSearchStore SavedSearches { get; }

    /// <inheritdoc/>
    public IAnalysisStore Analysis { get; }

    /// <inheritdoc/>
    public ITopicEditStore TopicEdits { get; }

    /// <inheritdoc/>
    public IVectorStore Vectors { get; }

    /// <inheritdoc/>
    public IPeopleStore People { get; }

    /// <summary>Opens what <see cref="BackUpAsync"/> wrote.</summary>
    public static MemoryLibrary OpenBackup(string path, TimeProvider clock) =>
        new(MemoryServer.Of(Backups[File.ReadAllText(path)].State, Backups[File.ReadAllText(path)].Fault), clock);

    /// <inheritdoc/>
    public ValueTask<LibraryRevision> RevisionAsync(CancellationToken cancel)
    {
        ObjectDisposedException.ThrowIf(_closed, this);
        return new(_server.Read(s => s.Revision, cancel));
    }

    /// <inheritdoc/>
    public ValueTask<IReadOnlyList<LibraryFault>> ExamineAsync(CancellationToken cancel) =>
        new(_server.Read<IReadOnlyList<LibraryFault>>(_ => [], cancel));

    /// <inheritdoc/>
    /// <remarks>The file holds a name; the copy it stands for is kept in memory, like the library.</remarks>
    public ValueTask BackUpAsync(string path, CancellationToken cancel)
    {
        if (!_server.Has(Fault.CancelledBackupStays)) cancel.ThrowIfCancellationRequested();
        var name = Guid.NewGuid().ToString();
        Backups[name] = (_server.State, _server.Fault);
        try
        {
            using var file = new FileStream(path, _server.Has(Fault.BackupOverwrites) ? FileMode.Create : FileMode.CreateNew);
            file.Write(System.Text.Encoding.ASCII.GetBytes(name));
        }
        catch (IOException e)
        {
            throw new ConspectusException($"The backup {path} cannot be written: {e.Message}", "Name a file that does not exist yet.", e);
        }

        cancel.ThrowIfCancellationRequested();
        return default;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        _closed = true;
        return default;
    }
}
