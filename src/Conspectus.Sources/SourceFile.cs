using System.Security.Cryptography;
using Conspectus.Core;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Inputs;
using Conspectus.Sources.Locations;

namespace Conspectus.Sources;

/// <summary>
/// A source whose bytes are at hand. It stays the same while open, whatever happens to the file's name. For one thread at a time.
/// </summary>
public sealed class SourceFile : IDisposable
{
    private readonly SourceAssembly _assembly;
    private string? _hash;

    internal SourceFile(string location, SourceAssembly assembly, SourceOptions options) =>
        (Location, _assembly, Options) = (location, assembly, options);

    /// <summary>What the user named: a path, an address, or a conference.</summary>
    public string Location { get; }

    /// <summary>The format, as shown to the user, such as "conference site feed".</summary>
    public string Kind => Format.Kind;

    internal SourceOptions Options { get; }

    internal ISourceFormat Format => _assembly.Format!;

    internal IReadOnlyList<ImportIssue> Trouble => _assembly.Issues;

    internal IEnumerable<SourcePart> Parts => _assembly.Companion is { } companion ? [.. _assembly.Pages, companion] : _assembly.Pages;

    /// <summary>
    /// The SHA-256 of all bytes as they lie on disk, in lower-case hexadecimal: all pages and the file of abstracts, one after the other.
    /// </summary>
    /// <remarks>Computed at the first use, in one pass over the files. The options play no part in it.</remarks>
    /// <param name="cancel">Stops the computing.</param>
    /// <exception cref="ConspectusException">The file can no longer be read.</exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was triggered.</exception>
    public string ComputeHash(CancellationToken cancel) => _hash ??= Guarded(() =>
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = new byte[1 << 16];
        foreach (var part in Parts)
        {
            using var bytes = part.OpenRaw();
            for (int read; (read = bytes.Read(buffer)) > 0;)
            {
                cancel.ThrowIfCancellationRequested();
                hash.AppendData(buffer, 0, read);
            }
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    });

    /// <summary>Begins to read the records from the first on. Bad records become issues; the rest goes on.</summary>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">Stops the reading.</param>
    public RecordReader OpenRecords(IProgress<StageProgress>? progress, CancellationToken cancel) =>
        new(this, new SourceInput(_assembly.Pages, _assembly.Companion, progress, cancel)
        {
            MissingCompanion = _assembly.MissingCompanion,
            PagingTrouble = _assembly.PagingTrouble,
        });

    /// <summary>Reads all records into memory, as <see cref="OpenRecords"/> gives them.</summary>
    /// <param name="progress">Told how far it has come.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The records, the same each time.</returns>
    /// <exception cref="ConspectusException">
    /// The source as a whole is not what it claims: cut off, damaged, too large, not nested as papers are.
    /// </exception>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> was triggered.</exception>
    public SourceContent Read(IProgress<StageProgress>? progress, CancellationToken cancel)
    {
        using var reader = OpenRecords(progress, cancel);
        var records = new List<Record>();
        while (reader.Read() is { } batch) records.AddRange(batch.Records);
        return new SourceContent(reader.Report, records);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        foreach (var part in Parts) part.Dispose();
    }

    internal T Guarded<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException(
                $"{Location} could not be read to its end: {e.Message}", "Check the disk or the network drive, and try again.", e);
        }
    }

    internal Edition EditionOf(Edition? named, IReadOnlyList<Record> records)
    {
        var found = named ?? OwnEdition(records) ?? EditionOfName() ?? Edition.Unknown;
        if (Options.Conference is not { } conference) return found with { Year = Options.Year ?? found.Year };
        // Another conference than the file's name tells is still one of the year that it tells.
        var year = found.Year > 0 ? found.Year : EditionOfName()?.Year ?? 0;
        return new Edition(ConferenceNames.Canonical(conference), Options.Year ?? year);
    }

    internal Record Overridden(Record record)
    {
        if (Options.Conference is null && Options.Year is null) return record;
        var conference = Options.Conference is { } name ? ConferenceNames.Canonical(name) : record.Conference;
        return record with { Conference = conference, Year = Options.Year ?? record.Year };
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
        var first = _assembly.Pages[0];
        var path = first.Address?.AbsolutePath ?? (_assembly.IsNamed ? first.Name : Path.GetFullPath(first.Name));
        return ConferenceNames.FindEdition(Path.GetFileName(path))
            ?? ConferenceNames.FindEdition(Path.GetFileName(Path.GetDirectoryName(path)) ?? "")
            ?? ConferenceNames.FindEdition(Location);
    }
}
