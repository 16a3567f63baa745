using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Library.Importing;
using Conspectus.Library.People;
using Conspectus.Library.Relational.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Importing;

/// <summary>Takes a merge back, as an import of one paper that changes another.</summary>
internal sealed class MergeSplitting : IDisposable
{
    private readonly KeywordNumbers _keywords;
    private readonly PaperWriter _writer;
    private readonly PendingPapers _pending;
    private readonly StoredMerge _undone;
    private readonly IReadOnlyList<StoredMerge> _later;
    private readonly Paper _now;
    private readonly Paper _rest;
    private readonly Paper _own;
    private readonly long _ordinal;

    private MergeSplitting(StoreConnection connection, List<StoredMerge> merges)
    {
        _keywords = new KeywordNumbers(connection);
        _writer = new PaperWriter(connection, _keywords);
        _pending = new PendingPapers(connection, _keywords);
        (_undone, _later) = (merges[0], merges[1..]);
        var before = _undone.Papers.Before;
        _now = PaperRows.GetWritten(connection, [_undone.Ordinal]).Single();
        _rest = PaperMerge.Replay(before, _later.Select(m => m.Papers.Record)) with
        {
            Id = _now.Id,
            Key = _now.Key,
            Edition = _now.Edition,
        };
        _own = _undone.Papers.Record with { Id = Free(connection, "id"), Key = Free(connection, "key"), Edition = _now.Edition };
        _ordinal = connection.Number("SELECT max(ordinal) + 1 FROM paper_row");
    }

    /// <summary>Takes a merge back; what was left of others was tidied up.</summary>
    internal static async ValueTask<UndoneMerge?> RunAsync(LongWrite slices, TimeProvider clock, string id, CancellationToken cancel)
    {
        var merges = slices.Read(c => MergeRows.From(c, id), cancel);
        if (merges.Count == 0) return null;
        using var splitting = slices.Read(c => new MergeSplitting(c, merges), cancel);
        var papers = new UndoneMerge(splitting._now.Id, splitting._own.Id);
        var shown = false;
        try
        {
            await slices.RunAsync(_ => splitting.Write(), cancel).ConfigureAwait(false);
            var coming = await ComingPapers.PrepareAsync(slices, cancel).ConfigureAwait(false);
            if (slices.IsWhole) await PendingPapers.ApplyAsync(slices, cancel).ConfigureAwait(false);
            await slices.ShowAsync(
                c =>
                {
                    coming.Show(c, clock.GetUtcNow());
                    splitting.Show(c);
                    AuditRows.Add(c, clock.GetUtcNow(), AuditAct.Split, AuditText.Of(papers));
                    return true;
                },
                cancel).ConfigureAwait(false);
            shown = true;
        }
        finally
        {
            if (!shown) await slices.TidyAsync(CancellationToken.None).ConfigureAwait(false);
        }

        await slices.TidyAsync(CancellationToken.None).ConfigureAwait(false);
        return papers;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        _pending.Dispose();
        _writer.Dispose();
        _keywords.Dispose();
    }

    private void Write()
    {
        _writer.Add(_ordinal, new StoredPaper(_own));
        foreach (var alias in PaperKeys.Of(_own, _undone.Kind).Aliases)
            _writer.AddAlias(_ordinal, new Alias(_own.Edition.Slug, alias.Kind, alias.Value));
        if (!PaperMerge.Same(_now, _rest)) _pending.Put(_undone.Ordinal, _now, new StoredPaper(_rest));
        _keywords.Flush();
        _writer.Flush();
        _pending.Flush();
    }

    private void Show(StoreConnection connection)
    {
        foreach (var alias in _undone.Papers.News)
        {
            connection.Execute(
                "DELETE FROM paper_alias WHERE ordinal = @ordinal AND kind = @kind AND value = @value "
                + "AND edition = (SELECT number FROM edition WHERE slug = @edition)",
                ("@ordinal", _undone.Ordinal), ("@kind", alias.Kind), ("@value", alias.Value), ("@edition", _now.Edition.Slug));
        }

        MergeRows.Remove(connection, _undone.Number);
        var before = _undone.Papers.Before;
        foreach (var merge in _later)
        {
            MergeRows.Replace(connection, merge.Number, merge.Papers with { Before = before });
            before = PaperMerge.Replay(before, [merge.Papers.Record]);
        }

        connection.Execute(
            "INSERT INTO paper_apart (one, other) VALUES (@one, @other)", ("@one", _undone.Ordinal), ("@other", _ordinal));
    }

    private string Free(StoreConnection connection, string name)
    {
        var names = new FreeNames(connection.Rows(r => r.GetString(0), $"SELECT {name} FROM paper_row"));
        return names.Take(name == "id" ? _undone.Papers.Record.Id : _undone.Papers.Record.Key);
    }
}
