using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;

namespace Conspectus.Sources;

/// <summary>Gathers the records of a source and what was wrong with them.</summary>
internal sealed class RecordCollector
{
    private const int MostIssues = 10_000;
    private readonly List<Record> _records = [];
    private readonly List<ImportIssue> _issues = [];
    private readonly Dictionary<Edition, int> _editions = [];
    private long _unlisted;

    /// <summary>How many entries the source says it has.</summary>
    public int? Declared { get; set; }

    /// <summary>The records so far.</summary>
    public IReadOnlyList<Record> Records => _records;

    /// <summary>The issues so far; beyond ten thousand they are only counted.</summary>
    public IReadOnlyList<ImportIssue> Issues => _unlisted == 0
        ? _issues
        : [.. _issues, new ImportIssue(_issues[0].Source, "", "", $"{Figures.Count(_unlisted)} more issues of this kind are not listed.")];

    /// <summary>The edition that most facts in the source named, the first of them if several did; null if none did.</summary>
    public Edition? Edition => _editions.Count == 0 ? null : _editions.MaxBy(e => e.Value).Key;

    /// <summary>Adds a record, which must have a title.</summary>
    public void Add(Record record) => _records.Add(record);

    /// <summary>Notes an issue.</summary>
    public void Report(string source, string record, string field, string reason)
    {
        if (_issues.Count < MostIssues) _issues.Add(new ImportIssue(source, record, field, reason));
        else _unlisted++;
    }

    /// <summary>Notes that a fact in the source named this edition.</summary>
    public void Saw(Edition edition) => _editions[edition] = _editions.GetValueOrDefault(edition) + 1;

    /// <summary>Sees to it that identifiers are unique: of equal records one stays, of different ones the later loses its identifier. A record without one is known by its address.</summary>
    /// <param name="source">The source, for the issues.</param>
    public void SettleDuplicates(string source)
    {
        var seen = new Dictionary<string, Record>();
        var kept = 0;
        for (var i = 0; i < _records.Count; i++)
        {
            var record = _records[i];
            if (record.SourceId.Length > 0 && !seen.TryAdd(record.SourceId, record))
            {
                var first = seen[record.SourceId];
                if (TitleKey(first) == TitleKey(record))
                {
                    Report(source, record.SourceId, "", "This record comes twice; the first was kept.");
                    continue;
                }

                Report(source, record.SourceId, "id", $"This id also belongs to “{Shorten(first.Title)}”; “{Shorten(record.Title)}” was imported without it.");
                record = record with { SourceId = "" };
            }

            _records[kept++] = record;
        }

        _records.RemoveRange(kept, _records.Count - kept);
        UseUniqueUrls();
    }

    // A page of its own is as good an identifier; one that several papers share is none.
    private void UseUniqueUrls()
    {
        var uses = _records.Where(r => r.SourceId.Length == 0 && r.Url is not null).CountBy(r => r.Url!).ToDictionary();
        for (var i = 0; i < _records.Count; i++)
        {
            if (_records[i] is { SourceId: "", Url: { } url } && uses[url] == 1) _records[i] = _records[i] with { SourceId = url };
        }
    }

    private static string TitleKey(Record record) => PaperIdentity.TitleKey(Decisions.TakeFromTitle(record.Title.Trim(), out _));

    private static string Shorten(string title) => title.Length <= 80 ? title : title[..79] + "…";
}
