using Conspectus.Core.Papers;
using Conspectus.Sources;

namespace Conspectus.Workbench.Importing;

/// <summary>How sources are imported.</summary>
public sealed record ImportOptions
{
    /// <summary>Counts up whenever the same bytes would give other papers.</summary>
    public const int Version = 4;

    /// <summary>How sources are found and read.</summary>
    public SourceOptions Sources { get; init; } = new();

    /// <summary>Whether a source whose very bytes were imported before is passed over without reading it.</summary>
    public bool SkipKnown { get; init; }

    /// <summary>Which of the papers read are passed on to the library; all if null.</summary>
    public Func<Paper, bool>? Includes { get; init; }

    /// <summary>Threads that parse titles and abstracts.</summary>
    public int Threads { get; init; } = Environment.ProcessorCount;
}
