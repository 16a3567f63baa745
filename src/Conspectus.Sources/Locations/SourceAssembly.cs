using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Formats;
using Conspectus.Sources.Inputs;

namespace Conspectus.Sources.Locations;

/// <summary>The parts of a source as they come to hand; disposes them all if it does not become complete.</summary>
/// <param name="limits">The limits.</param>
internal sealed class SourceAssembly(ReadLimits limits) : IDisposable
{
    private bool _isComplete;

    /// <summary>The pages in order.</summary>
    public List<SourcePart> Pages { get; } = [];

    /// <summary>The file beside the first page, or null.</summary>
    public SourcePart? Companion { get; private set; }

    /// <summary>What went wrong on the way without being the end of it.</summary>
    public List<ImportIssue> Issues { get; } = [];

    /// <summary>Where the companion was looked for in vain, in words.</summary>
    public string? MissingCompanion { get; set; }

    /// <summary>Why there are not more pages, in words.</summary>
    public string? PagingTrouble { get; set; }

    /// <summary>The format, once the first page is there.</summary>
    public ISourceFormat? Format { get; private set; }

    /// <summary>Opens a page; the first one tells the format.</summary>
    /// <exception cref="Core.ConspectusException">It cannot be opened or is of no known, or another, format.</exception>
    public SourcePart AddPage(string path, Uri? address, CancellationToken cancel, string? called = null)
    {
        var part = SourcePart.Open(path, limits, address, called);
        Pages.Add(part);
        Format ??= SourceFormats.Recognize(part, cancel);
        return part;
    }

    /// <summary>Whether the files were given names of their own, so that no folder tells anything of them.</summary>
    public bool IsNamed { get; private set; }

    /// <summary>Opens files under names of their own; the one alone, or several as the files of a folder.</summary>
    /// <exception cref="Core.ConspectusException">One of them cannot be opened, or the one is of no known format.</exception>
    public void AddNamed(IReadOnlyList<NamedFile> files, CancellationToken cancel)
    {
        IsNamed = true;
        if (files is [var only])
        {
            AddPage(only.Path, null, cancel, only.Name);
            return;
        }

        foreach (var file in files) Pages.Add(SourcePart.Open(file.Path, limits, called: file.Name));
        Format = SourceFormats.Folder;
    }

    /// <summary>Opens the files of a folder, whatever each of them holds.</summary>
    /// <exception cref="Core.ConspectusException">One of them cannot be opened.</exception>
    public void AddFolder(IReadOnlyList<string> files)
    {
        foreach (var file in files) Pages.Add(SourcePart.Open(file, limits));
        Format = SourceFormats.Folder;
    }

    /// <summary>Opens the companion.</summary>
    /// <exception cref="Core.ConspectusException">It cannot be opened.</exception>
    public void SetCompanion(string path, Uri? address) => Companion = SourcePart.Open(path, limits, address);

    /// <summary>Hands the parts over: they are no longer disposed with this.</summary>
    public void Complete() => _isComplete = true;

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isComplete) return;
        foreach (var page in Pages) page.Dispose();
        Companion?.Dispose();
    }
}
