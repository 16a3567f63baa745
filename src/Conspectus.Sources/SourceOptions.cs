using Conspectus.Sources.Content;
using Conspectus.Sources.Fetching;

namespace Conspectus.Sources;

/// <summary>How sources are opened, fetched and read.</summary>
public sealed record SourceOptions
{
    /// <summary>The conference of all records, whatever the source says; null to believe the source.</summary>
    public string? Conference { get; init; }

    /// <summary>The year of all records, whatever the source says; null to believe the source.</summary>
    public int? Year { get; init; }

    /// <summary>
    /// Whether records that were rejected or withdrawn, or only keep the place of a paper, are passed on as well; otherwise they are
    /// counted.
    /// </summary>
    public bool IncludeRejected { get; init; }

    /// <summary>
    /// The columns to read as fields of a paper, whatever their names tell: by the word of a field, one of <see
    /// cref="Records.ChosenColumns.Fields"/>, the name of the column, or the empty name where no column is to be read as that.
    /// </summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Where downloads are kept, so that the same source opens without a network the next time.</summary>
    public string CacheFolder { get; init; } = Path.Combine(
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData, Environment.SpecialFolderOption.DoNotVerify),
        "conspectus",
        "downloads");

    /// <summary>The most bytes a source may have, as it lies on disk and unpacked: 1 GiB.</summary>
    public long MaxBytes { get; init; } = 1L << 30;

    /// <summary>The most bytes one record may have: 16 MiB. Larger ones are skipped without being held in memory.</summary>
    public int MaxRecordBytes { get; init; } = 16 << 20;

    /// <summary>How deep JSON may be nested: 64 levels.</summary>
    public int MaxDepth { get; init; } = 64;

    /// <summary>The most pages of a paged source that are followed.</summary>
    public int MaxPages { get; init; } = 500;

    /// <summary>How long to wait for a connection: 15 s.</summary>
    public TimeSpan ConnectTimeout { get; init; } = TimeSpan.FromSeconds(15);

    /// <summary>How long a server may stay silent, before its answer or in the middle of it: 30 s.</summary>
    public TimeSpan StallTimeout { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How often a request is repeated after a passing failure (5xx, 429, silence, a broken connection).</summary>
    public int Retries { get; init; } = 4;

    /// <summary>The wait before the first repetition; it doubles each time.</summary>
    public TimeSpan RetryDelay { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>The longest wait before a repetition, even where the server asks for more.</summary>
    public TimeSpan LongestRetryDelay { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The shortest time between two requests to one site: 1 s, and never less than the site asks for itself.</summary>
    public TimeSpan RequestInterval { get; init; } = TimeSpan.FromSeconds(1);

    /// <summary>
    /// How long a page of answers that says nothing of changes is used again without asking, so that an import that was interrupted goes on
    /// where it stopped: 15 minutes.
    /// </summary>
    public TimeSpan FreshFor { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>Where the sites are that are known by name.</summary>
    public OnlineSites Sites { get; init; } = new();

    internal ReadLimits Limits => new(MaxBytes, MaxRecordBytes, MaxDepth);

    internal FetchOptions Fetching => new(CacheFolder, MaxBytes, ConnectTimeout, StallTimeout, Retries, RetryDelay, LongestRetryDelay,
        RequestInterval, FreshFor);

    /// <summary>Checks the numbers.</summary>
    /// <exception cref="ArgumentOutOfRangeException">One of them makes no sense.</exception>
    internal SourceOptions Checked()
    {
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxBytes);
        ArgumentOutOfRangeException.ThrowIfLessThan(MaxRecordBytes, 1024);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(MaxRecordBytes, 1 << 29);
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(MaxDepth);
        ArgumentOutOfRangeException.ThrowIfNegative(Retries);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(StallTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThanOrEqual(ConnectTimeout, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(RetryDelay, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(RequestInterval, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfLessThan(FreshFor, TimeSpan.Zero);
        return this;
    }
}
