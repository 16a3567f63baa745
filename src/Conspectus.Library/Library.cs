using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Library;

/// <summary>The library: one SQLite file with the papers, the analysis and the reader's marks and notes.</summary>
/// <remarks>
/// Safe for several threads and for one writing process beside reading ones (write-ahead log). Every change is one
/// transaction: a killed process leaves the file as it was before or as it is after, never between.
/// </remarks>
public sealed class Library : IDisposable
{
    private Library(string path) => throw new NotImplementedException();

    /// <summary>Opens a library, creating the file and its folder where they are missing and migrating an older schema.</summary>
    /// <param name="path">The file.</param>
    /// <param name="clock">Stamps imports and marks; the system's clock if null.</param>
    /// <exception cref="Core.ConspectusException">The file is not a library, was written by a newer version, is a directory, or cannot be written.</exception>
    public static Library Open(string path, TimeProvider? clock = null) => new(path);

    /// <summary>The full path of the file.</summary>
    public string Path { get; } = "";

    /// <summary>Papers: import, lookup, lists, search.</summary>
    public PaperStore Papers { get; } = null!;

    /// <summary>Marks and notes.</summary>
    public ReadingStore Reading { get; } = null!;

    /// <summary>Results of the analysis.</summary>
    public AnalysisStore Analysis { get; } = null!;

    /// <inheritdoc/>
    public void Dispose()
    {
    }
}
