using Conspectus.Reader.Shared;
using Conspectus.Sources;
using Conspectus.Workbench.Importing;

namespace Conspectus.Reader.Importing;

/// <summary>Files that a browser sent, and what has become of them.</summary>
/// <param name="Id">What it goes by in addresses; nobody can guess it.</param>
/// <param name="Folder">The folder with its files, or null once they have been deleted.</param>
/// <param name="Files">The files under the names that they had.</param>
/// <param name="Bytes">How large they are together.</param>
/// <param name="At">When they came.</param>
public sealed record HeldUpload(string Id, string? Folder, IReadOnlyList<NamedFile> Files, long Bytes, DateTimeOffset At)
{
    /// <summary>Whether they are being imported.</summary>
    public bool IsRunning { get; init; }

    /// <summary>What the import did, or null before its end.</summary>
    public ImportReport? Report { get; init; }

    /// <summary>Why the import failed, or null.</summary>
    public string? Trouble { get; init; }

    /// <summary>Whether the files are there and wait for a word of the reader.</summary>
    public bool IsWaiting => Folder is not null && !IsRunning;

    /// <summary>What is shown as its name.</summary>
    public string Name => Files.Count == 1 ? Files[0].Name : $"{Files[0].Name} and {Numbers.Count(Files.Count - 1, "more file", "more files")}";
}
