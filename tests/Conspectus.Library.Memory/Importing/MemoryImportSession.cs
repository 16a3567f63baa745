using System.Collections.Immutable;
using Conspectus.Core.Citations;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Library.Importing;
using Conspectus.Library.People;

namespace Conspectus.Library.Memory.Importing;

/// <summary>One import: what it says is gathered by paper, and becomes part of the library at the end.</summary>
internal sealed class MemoryImportSession : IImportSession
{
    private readonly MemoryServer _server;
    private readonly TimeProvider _clock;
    private readonly SourceStamp _source;
    private readonly IDisposable _turn;
    private readonly MemoryState _before;
    private readonly PaperIndex<Candidate> _index = new();
    private readonly List<Candidate> _known = [];
    private readonly List<Candidate> _new = [];
    private readonly HashSet<string> _ids;
    private readonly HashSet<string> _keys;
    private readonly List<ImportIssue> _issues = [];
    private readonly List<(Candidate Of, StoredMerge Merge)> _merges = [];
    private readonly DateTimeOffset _at;
    private bool _ended;
    private bool _completed;

    internal MemoryImportSession(MemoryServer server, TimeProvider clock, SourceStamp source, IDisposable turn)
    {
        (_server, _clock, _source, _turn, _before) = (server, clock, source, turn, server.State);
        _at = clock.GetUtcNow();
        _ids = [.. _before.Papers.Select(p => p.Paper.Id)];
        _keys = [.. _before.Papers.Select(p => p.Paper.Key)];
        foreach (var stored in _before.Papers)
        {
            var candidate = new Candidate(stored);
            _known.Add(candidate);
            var keys = FaultyIdentity.Of(stored.Paper, "", server);
            _index.Add(candidate, keys with { Aliases = stored.Aliases }, isListed: false);
        }

        if (server.Has(Fault.SplitPapersJoinAgain)) return;
        foreach (var (one, other) in _before.Apart)
            _index.SetApart(_known.Find(c => c.Stored!.Paper.Id == one)!, _known.Find(c => c.Stored!.Paper.Id == other)!);
    }

    public IReadOnlyList<ImportIssue> Issues => _server.Has(Fault.TwinsAreNotTold) ? [] : _issues;

    public ValueTask AddAsync(IReadOnlyList<Paper> papers, CancellationToken cancel)
    {
        Enter();
        foreach (var paper in papers)
        {
            cancel.ThrowIfCancellationRequested();
            Take(paper);
        }

        cancel.ThrowIfCancellationRequested();
        _ended = false;
        if (_server.Has(Fault.BatchForgetsTheSession)) _new.ForEach(c => c.Incoming = c.Incoming! with { Session = null });
        if (_server.Has(Fault.ImportIsVisibleTooEarly)) _server.Write(s => (s with { Papers = Coming() }, true), cancel);
        return default;
    }

    public ValueTask<ImportCounts> CompleteAsync(IReadOnlyList<ImportIssue> issues, CancellationToken cancel)
    {
        Enter();
        var updated = _known.Count(c => !PaperMerge.Same(c.Stored!.Paper, Now(c).Paper));
        var named = _known.Count(c => c.Incoming is not null);
        var counts = new ImportCounts(_new.Count, updated, named - updated);
        if (_server.Has(Fault.UpdatesCountAsUnchanged)) counts = new ImportCounts(counts.Added, 0, named);
        var papers = Coming();
        if (_server.Has(Fault.NewPapersShowBeforeUpdates))
            _server.Write(s => (s with { Papers = [.. _before.Papers, .. _new.Select(Now)] }, true), cancel);
        _server.Write(
            state =>
            {
                foreach (var _ in issues) cancel.ThrowIfCancellationRequested();
                var changed = _new.Count + updated > 0;
                var moves = changed || _server.Has(Fault.ImportAlwaysMovesTheRevision);
                if (_server.Has(Fault.UpdatesKeepTheRevision) && _new.Count == 0) moves = false;
                var record = new ImportRecord(_source, _clock.GetUtcNow(), counts);
                return (state with
                {
                    Papers = papers,
                    Revision = moves ? state.Revision.MovePapers(_server, _clock) : state.Revision,
                    Imports = state.Imports.Add(record),
                    Audit = _server.Has(Fault.ImportsAreNotLogged) ? state.Audit
                        : state.Logged(_clock, AuditAct.Imported, AuditText.Of(_source, counts)).Audit,
                    Merges = state.Merges.AddRange(Merges(state.LastMerge)),
                    LastMerge = state.LastMerge + _merges.Count,
                    Reading = _server.Has(Fault.ImportForgetsMarks) ? state.Reading.Clear() : state.Reading,
                }, true);
            },
            cancel);
        _completed = true;
        return new(counts);
    }

    public ValueTask DisposeAsync()
    {
        if (!_completed && _server.Has(Fault.AbandonedImportStays)) _server.Write(s => (s with { Papers = Coming() }, true), default);
        if (!_completed && _server.Has(Fault.AbandonedImportIsRemembered))
            _server.Write(s => (s with { Imports = s.Imports.Add(new ImportRecord(_source, _clock.GetUtcNow(), new(0, 0, 0))) }, true),
                default);
        _ended = true;
        _turn.Dispose();
        return default;
    }

    // A call that fails or is cancelled leaves the import ended; one that does not lets it go on.
    private void Enter()
    {
        if (_ended && !_server.Has(Fault.AnEndedImportGoesOn)) throw new InvalidOperationException("The import has ended.");
        _ended = true;
    }

    private void Take(Paper paper)
    {
        var keys = FaultyIdentity.Of(paper, _source.Kind, _server);
        var match = _index.Find(keys);
        if (match.Difference is DifferenceReason.OtherAbstract or DifferenceReason.OtherIdentifierAndAbstract)
            _issues.Add(new ImportIssue(_source.Location, paper.SourceId, "title", "Another paper has the same title and authors."));
        var found = match.Found;
        if (found is null)
        {
            found = new Candidate(stored: null);
            _new.Add(found);
            paper = paper with { Id = Free(paper.Id, _ids, Fault.IdsCollide), Key = Free(paper.Key, _keys, Fault.KeysCollide) };
        }

        else Join(found, paper, keys, match.Reason!.Value);

        if (found.Incoming is not { } earlier) found.Incoming = paper;
        else found.Incoming = Together(earlier, paper) with { Id = earlier.Id, Key = earlier.Key, Edition = earlier.Edition };
        found.Aliases.AddRange(keys.Aliases.Where(a => !found.Aliases.Contains(a)));
        if (!_server.Has(Fault.RepeatsAreNotRecognised) || found.Stored is not null) _index.Add(found, keys, isListed: true);
    }

    private void Join(Candidate found, Paper record, PaperKeys keys, MatchReason reason)
    {
        var isFirstOfKind = found.Stored is not null && !_before.Imports.Exists(i => i.Source.Kind == _source.Kind);
        var news = RecordJoining.NewsOf(record, keys, _source.Kind, found.Aliases, isFirstOfKind);
        if (_server.Has(Fault.EveryRecordIsAMerge)) news ??= [];
        if (news is null) return;
        var told = new MergedRecord(
            "", "", reason, _source.Location, _source.Kind, _at, record.Title.Text, [.. record.Authors.Select(a => a.Name)],
            record.SourceId);
        _merges.Add((found, new StoredMerge(told, Now(found).Paper, record, news)));
    }

    private IEnumerable<StoredMerge> Merges(int last) => _merges.Select((m, i) => m.Merge with
    {
        Told = m.Merge.Told with { Id = $"{last + i + 1}", PaperId = Now(m.Of).Paper.Id },
    });

    private Paper Together(Paper earlier, Paper paper) => _server.Has(Fault.LastRecordWins) ? paper : PaperMerge.Together(earlier, paper);

    private string Free(string name, HashSet<string> taken, Fault fault)
    {
        var free = _server.Has(fault) ? name : CitationKey.Disambiguate(name, taken);
        taken.Add(free);
        return free;
    }

    private ImmutableList<StoredPaper> Coming() => _server.Has(Fault.ReimportChangesTheOrder)
        ? [.. _known.OrderBy(c => c.Incoming is not null).Concat(_new).Select(Now)]
        : [.. _known.Concat(_new).Select(Now)];

    private StoredPaper Now(Candidate candidate)
    {
        if (candidate.Stored is not { } stored) return new StoredPaper(candidate.Incoming!, [.. candidate.Aliases]);
        if (candidate.Incoming is null) return stored;
        var aliases = candidate.Aliases;
        if (_server.Has(Fault.FormerTitlesAreForgotten))
            aliases = [.. FaultyIdentity.Of(candidate.Incoming, _source.Kind, _server).Aliases];
        return new StoredPaper(FaultyIdentity.Update(stored.Paper, candidate.Incoming, _server), [.. aliases]);
    }
}
