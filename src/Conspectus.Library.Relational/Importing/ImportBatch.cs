using Conspectus.Core.Papers;
using Conspectus.Library.Importing;
using Conspectus.Library.Relational.Papers;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Importing;

/// <summary>
/// Turns what an import says, a few papers at a time, into rows: new papers, and changes of known ones that wait to be shown.
/// </summary>
/// <remarks>Reading and computing is done outside of any transaction; only <see cref="Write"/> needs one.</remarks>
internal sealed class ImportBatch : IDisposable
{
    private readonly StoreConnection _connection;
    private PaperRecognition? _recognition;
    private readonly KeywordNumbers _keywords;
    private readonly PaperWriter _writer;
    private readonly PendingPapers _pending;
    private readonly FreeNames _ids;
    private readonly FreeNames _keys;
    private readonly List<Action> _writes = [];
    private readonly SourceStamp _source;
    private readonly DateTimeOffset _at;
    private long _last;
    private int _added;
    private int _known;
    private int _updated;

    internal ImportBatch(StoreConnection connection, SourceStamp source, DateTimeOffset at)
    {
        (_connection, _source, _at) = (connection, source, at);
        _recognition = new PaperRecognition(connection, source);
        Issues = _recognition.Issues;
        _keywords = new KeywordNumbers(connection);
        _writer = new PaperWriter(connection, _keywords);
        _pending = new PendingPapers(connection, _keywords);
        _ids = new FreeNames(connection.Rows(r => r.GetString(0), "SELECT id FROM paper_row"));
        _keys = new FreeNames(connection.Rows(r => r.GetString(0), "SELECT key FROM paper_row"));
        _last = connection.Number("SELECT coalesce(max(ordinal), 0) FROM paper_row");
    }

    /// <summary>What the import did so far.</summary>
    internal ImportCounts Counts() => new(_added, _updated, _known - _updated);

    /// <summary>What the import found of papers that have much in common.</summary>
    internal IReadOnlyList<ImportIssue> Issues { get; }

    /// <summary>Works out what these papers change, and how many they are.</summary>
    internal int Read(IReadOnlyList<Paper> papers, CancellationToken cancel)
    {
        _writes.Clear();
        var recognised = new List<(Paper Paper, KnownPaper Known, FoundMerge? Merge)>();
        foreach (var paper in papers)
        {
            cancel.ThrowIfCancellationRequested();
            var (known, merge) = _recognition!.Recognise(paper);
            recognised.Add((paper, known, merge));
        }

        var contents = new Dictionary<KnownPaper, ImportedPaper>();
        foreach (var (known, content) in Stored([.. recognised.Select(r => r.Known).Where(k => k.Ordinal is not null).Distinct()]))
            contents.Add(known, content);
        var merges = new List<Action>();
        foreach (var (paper, known, merge) in recognised)
        {
            if (contents.TryGetValue(known, out var content))
            {
                if (merge is not null) merges.Add(Joining(known, merge, content.Now, paper));
                content.Merge(paper);
            }
            else contents.Add(known, Add(paper, known));
        }

        foreach (var (known, content) in contents) Plan(known, content);
        _writes.AddRange(merges); // they refer to the papers
        return contents.Count;
    }

    /// <summary>Writes what <see cref="Read"/> worked out, inside a transaction.</summary>
    internal void Write()
    {
        foreach (var write in _writes) write();
        _keywords.Flush();
        _writer.Flush();
        _pending.Flush();
    }

    /// <summary>Nothing more is read: what the papers go by is not needed any longer, and it is most of what an import holds.</summary>
    internal void Close() => _recognition = null;

    /// <inheritdoc/>
    public void Dispose()
    {
        _pending.Dispose();
        _writer.Dispose();
        _keywords.Dispose();
    }

    private ImportedPaper Add(Paper paper, KnownPaper known)
    {
        known.Ordinal = ++_last;
        known.IsNew = true;
        _added++;
        return ImportedPaper.New(paper with { Id = _ids.Take(paper.Id), Key = _keys.Take(paper.Key) });
    }

    private Action Joining(KnownPaper known, FoundMerge merge, Paper before, Paper record)
    {
        var papers = new MergedPapers(before, record, merge.News).ToBytes();
        return () => MergeRows.Add(_connection, known.Ordinal!.Value, merge.Reason, _source, _at, papers);
    }

    private IEnumerable<(KnownPaper, ImportedPaper)> Stored(List<KnownPaper> known)
    {
        var rows = PaperRows.GetWritten(_connection, [.. known.Select(k => k.Ordinal!.Value)]);
        var changed = known.FindAll(k => k.IsPending);
        var pending = changed.Zip(_pending.Get(changed.ConvertAll(k => k.Ordinal!.Value))).ToDictionary();
        return known.Zip(rows, (k, row) =>
            (k, k.IsNew ? ImportedPaper.Written(row) : ImportedPaper.Stored(row, pending.GetValueOrDefault(k), k)));
    }

    private void Plan(KnownPaper known, ImportedPaper content)
    {
        var ordinal = known.Ordinal!.Value;
        known.Abstracts.ForEach(a => a.Follow(content.AbstractBefore, content.Now.Abstract.Text));
        if (known.IsNew)
        {
            if (content.IsUnwritten) Later(new StoredPaper(content.Now), p => _writer.Add(ordinal, p));
            else if (content.Changed) Later(new StoredPaper(content.Now), p => _writer.Update(ordinal, content.Before!, p));
        }
        else
        {
            if (known.Said is null) _known++;
            known.Said = content.Said;
            if (content.Changed)
            {
                if (!content.WasPending) _updated++;
                known.IsPending = true;
                Later(new StoredPaper(content.Now), p => _pending.Put(ordinal, content.Before!, p));
            }
            else if (content.WasPending)
            {
                _updated--;
                known.IsPending = false;
                _writes.Add(() => _pending.Remove(ordinal));
            }
        }

        foreach (var alias in known.NewAliases)
            _writes.Add(() => { if (known.IsNew) _writer.AddAlias(ordinal, alias); else _pending.AddAlias(ordinal, alias); });
        known.NewAliases = [];
    }

    private void Later(StoredPaper paper, Action<StoredPaper> write) => _writes.Add(() => write(paper));
}
