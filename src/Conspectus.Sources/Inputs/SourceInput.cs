using Conspectus.Core;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Inputs;

/// <summary>What a format reads: one or more pages and perhaps a file beside them.</summary>
/// <param name="Pages">The pages in order; at least one.</param>
/// <param name="Companion">The file beside the first page that holds the rest of its data, or null.</param>
/// <param name="Progress">Told how far the reading has come.</param>
/// <param name="Cancel">Stops the reading.</param>
internal sealed record SourceInput(
    IReadOnlyList<SourcePart> Pages, SourcePart? Companion, IProgress<StageProgress>? Progress, CancellationToken Cancel)
{
    /// <summary>The name of the stage, for the progress.</summary>
    public const string Stage = "Reading papers";

    /// <summary>Whether the rest of the data was looked for in vain, in words, or null.</summary>
    public string? MissingCompanion { get; init; }

    /// <summary>Why not all pages are at hand, in words, or null.</summary>
    public string? PagingTrouble { get; init; }

    /// <summary>Called after each record: reports progress and stops if asked to.</summary>
    public void Tick(SourcePart page, long record)
    {
        if ((record & 127) != 0) return;
        Cancel.ThrowIfCancellationRequested();
        var index = 0;
        while (Pages[index] != page) index++;
        Progress?.Report(new StageProgress(Stage, (index + page.Fraction) / Pages.Count));
    }
}
