using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Conspectus.Library.Postgres;

/// <summary>How a library in PostgreSQL is used.</summary>
public sealed record PostgresLibraryOptions
{
    /// <summary>Stamps imports, marks and revisions.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Told of migrations.</summary>
    public ILogger Log { get; init; } = NullLogger.Instance;

    /// <summary>Whether a database without tables becomes a new library; it is an error where not.</summary>
    public bool Create { get; init; } = true;

    /// <summary>Threads that a search may use, at least 1; its results do not depend on it.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
