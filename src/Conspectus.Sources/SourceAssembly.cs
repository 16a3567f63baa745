using Conspectus.Core.Papers;

namespace Conspectus.Sources;

/// <summary>The parts of a source as they come to hand; disposes them all if it does not become complete.</summary>
/// <param name="options">The limits.</param>
internal sealed class SourceAssembly(SourceOptions options) : IDisposable
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
    public SourcePart AddPage(string path, Uri? address)
    {
        var part = SourcePart.Open(path, options, address);
        Pages.Add(part);
        Format ??= SourceFormats.Recognize(part);
        return part;
    }

    /// <summary>Opens the companion.</summary>
    /// <exception cref="Core.ConspectusException">It cannot be opened.</exception>
    public void SetCompanion(string path, Uri? address) => Companion = SourcePart.Open(path, options, address);

    /// <summary>Hands the parts over.</summary>
    public SourceFile Complete(string location)
    {
        var file = new SourceFile(location, Pages, Companion, Format!, options, Issues) { MissingCompanion = MissingCompanion, PagingTrouble = PagingTrouble };
        _isComplete = true;
        return file;
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_isComplete) return;
        foreach (var page in Pages) page.Dispose();
        Companion?.Dispose();
    }
}
