using Conspectus.Core;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Sources.Bundles;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Records;

namespace Conspectus.Sources;

/// <summary>Reads a source batch by batch, in memory that does not grow with the source. For one thread at a time.</summary>
/// <remarks>
/// Every record is passed on, also those of one paper (its oral and its poster). The edition of records that do not name their own is told
/// from the facts in the first
/// batch and from the file's name.
/// </remarks>
public sealed class RecordReader : IDisposable
{
    private const int MostRecords = 1_000;
    private const int MostCharacters = 4_000_000;
    private readonly SourceFile _file;
    private readonly SourceInput _input;
    private readonly string _name;
    private readonly ReadingLog _log;
    private readonly IEnumerator<Record> _records;
    private Edition? _edition;
    private SourceReport? _report;
    private bool _any;

    internal RecordReader(SourceFile file, SourceInput input)
    {
        (_file, _input) = (file, input);
        _name = file.Format is FolderFormat ? file.Location : input.Pages[0].Name;
        _log = new ReadingLog(_name, file.Options.Columns.Count == 0 ? null : new ChosenColumns(file.Options.Columns));
        foreach (var issue in file.Trouble) _log.Issues.Report(issue.Source, issue.Record, issue.Field, issue.Reason);
        _records = file.Format.Read(input, _log).GetEnumerator();
    }

    /// <summary>What is known of the source.</summary>
    /// <exception cref="InvalidOperationException">It has not been read to its end.</exception>
    public SourceReport Report => _report ?? throw new InvalidOperationException("The source has not been read to its end.");

    /// <summary>Reads the next batch: at most 1,000 records, and fewer if they are long.</summary>
    /// <returns>Null at the end of the source.</returns>
    /// <exception cref="ConspectusException">
    /// The source as a whole is not what it claims: cut off, damaged, too large, not nested as papers are.
    /// </exception>
    /// <exception cref="OperationCanceledException">The reading was cancelled.</exception>
    public RecordBatch? Read() => _report is not null ? null : _file.Guarded(() =>
    {
        var batch = new List<Record>();
        var ended = false;
        for (long characters = 0; batch.Count < MostRecords && characters < MostCharacters;)
        {
            ended = !_records.MoveNext();
            if (ended) break;
            _any = true;
            var record = _records.Current;
            if (_log.Apart.Takes(record, _log.Decision(record.Decision ?? "")) && !_file.Options.IncludeRejected) continue;
            batch.Add(_file.Overridden(record));
            _log.Repeats?.Add(batch[^1]);
            characters += Weight(batch[^1]);
        }

        _input.Cancel.ThrowIfCancellationRequested();
        _edition ??= _file.EditionOf(_log.Edition, batch);
        if (ended) Close();
        return batch.Count > 0 ? new RecordBatch(_edition, batch) : null;
    });

    /// <inheritdoc/>
    public void Dispose() => _records.Dispose();

    private void Close()
    {
        foreach (var part in _file.Parts)
        {
            if (part.TextTrouble is { } trouble) _log.Issues.Report(part.Name, "", "", trouble);
        }

        _log.Close(_file.Options.IncludeRejected);
        if (!_any) _log.Issues.Report(_name, "", "", "The source holds no papers that can be used.");
        _input.Progress?.Report(new StageProgress(SourceInput.Stage, 1));
        _report = new SourceReport(_file.Format.Kind, _edition!, _log.Issues.List(), _log.Declared)
        {
            Guesses = _log.Guesses,
            Columns = _log.Columns.List(),
            LeftOut = _file.Options.IncludeRejected ? 0 : _log.Apart.Count,
        };
    }

    private static long Weight(Record record) =>
        record.Title.Length + record.Abstract.Length + record.Authors.Sum(a => a.Name.Length + (a.Institution?.Length ?? 0))
            + record.Keywords.Sum(k => k.Length);
}
