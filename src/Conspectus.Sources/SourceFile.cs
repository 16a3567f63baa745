using System.Security.Cryptography;
using Conspectus.Core;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;

namespace Conspectus.Sources;

/// <summary>A source whose bytes are at hand. It stays the same while open, whatever happens to the file's name. For one thread at a time.</summary>
public sealed class SourceFile : IDisposable
{
    private readonly List<SourcePart> _pages;
    private readonly SourcePart? _companion;
    private readonly ISourceFormat _format;
    private readonly SourceOptions _options;
    private readonly List<ImportIssue> _issues;
    private string? _hash;

    internal SourceFile(
        string location, List<SourcePart> pages, SourcePart? companion, ISourceFormat format, SourceOptions options, List<ImportIssue> issues)
    {
        Location = location;
        _pages = pages;
        _companion = companion;
        _format = format;
        _options = options;
        _issues = issues;
    }

    /// <summary>What the user named: a path, an address, or a conference.</summary>
    public string Location { get; }

    /// <summary>The SHA-256 of all bytes as they lie on disk, in lower-case hexadecimal: all pages and the file of abstracts, one after the other.</summary>
    /// <remarks>Computed at the first use, in one pass over the files. The options play no part in it.</remarks>
    /// <exception cref="ConspectusException">The file can no longer be read.</exception>
    public string Hash => _hash ??= Guarded(ComputeHash);

    internal string? MissingCompanion { get; init; }

    internal string? PagingTrouble { get; init; }

    /// <summary>Parses the source. Bad records become issues; the rest goes on.</summary>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The records, the same each time.</returns>
    /// <exception cref="ConspectusException">The source as a whole is not what it claims: cut off, damaged, too large, not nested as papers are.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was triggered.</exception>
    public SourceContent Read(IProgress<StageProgress>? progress, CancellationToken cancel) => Guarded(() =>
    {
        var records = new RecordCollector();
        foreach (var issue in _issues) records.Report(issue.Source, issue.Record, issue.Field, issue.Reason);
        var input = new SourceInput(_pages, _companion, progress, cancel) { MissingCompanion = MissingCompanion, PagingTrouble = PagingTrouble };
        _format.Read(input, records);
        cancel.ThrowIfCancellationRequested();
        if (records.Records.Count == 0) records.Report(_pages[0].Name, "", "", "The source holds no papers that can be used.");
        progress?.Report(new StageProgress(SourceInput.Stage, 1));
        return new SourceContent(_format.Kind, EditionOf(records), Overridden(records.Records), records.Issues, records.Declared);
    });

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var page in _pages) page.Dispose();
        _companion?.Dispose();
    }

    private T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"{Location} could not be read to its end: {e.Message}", "Check the disk or the network drive, and try again.", e);
        }
    }

    private string ComputeHash()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        foreach (var part in _companion is null ? _pages : [.. _pages, _companion])
        {
            var bytes = part.OpenRaw();
            for (int read; (read = bytes.Read(buffer)) > 0;) hash.AppendData(buffer, 0, read);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private Edition EditionOf(RecordCollector records)
    {
        var found = records.Edition ?? OwnEdition(records.Records) ?? EditionOfName() ?? Edition.Unknown;
        return new Edition(_options.Conference is { } name ? ConferenceNames.Canonical(name) : found.Conference, _options.Year ?? found.Year);
    }

    // Null unless every record names its conference; then what they have in common.
    private static Edition? OwnEdition(IReadOnlyList<Record> records)
    {
        if (records.Count == 0 || records.Any(r => r.Conference is null)) return null;
        var first = records[0];
        if (records.Any(r => r.Conference != first.Conference)) return Edition.Unknown;
        var years = records.Where(r => r.Year is not null).Select(r => r.Year!.Value).Distinct().Take(2).ToList();
        return new Edition(first.Conference!, years.Count == 1 ? years[0] : 0);
    }

    private Edition? EditionOfName()
    {
        var path = _pages[0].Address?.AbsolutePath ?? Path.GetFullPath(_pages[0].Name);
        return ConferenceNames.FindEdition(Path.GetFileName(path)) ?? ConferenceNames.FindEdition(Path.GetFileName(Path.GetDirectoryName(path)) ?? "")
            ?? ConferenceNames.FindEdition(Location);
    }

    private IReadOnlyList<Record> Overridden(IReadOnlyList<Record> records)
    {
        if (_options.Conference is null && _options.Year is null) return records;
        var conference = _options.Conference is { } name ? ConferenceNames.Canonical(name) : null;
        return records.Select(r => r with { Conference = conference ?? r.Conference, Year = _options.Year ?? r.Year }).ToList();
    }
}
