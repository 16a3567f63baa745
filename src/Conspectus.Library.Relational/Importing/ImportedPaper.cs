using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Relational.Importing;

/// <summary>A paper as an import leaves it.</summary>
internal sealed class ImportedPaper
{
    private readonly Paper? _stored;
    private Paper? _incoming;

    private ImportedPaper(Paper now, Paper? before, Paper? stored, Paper? incoming)
    {
        (Now, Before, _stored, _incoming) = (now, before, stored, incoming);
        AbstractBefore = IsUnwritten ? null : now.Abstract.Text;
    }

    /// <summary>What it is now.</summary>
    internal Paper Now { get; private set; }

    /// <summary>What the file holds for it; null if nothing.</summary>
    internal Paper? Before { get; }

    /// <summary>The abstract that the import left it with so far; null if it has no row yet.</summary>
    internal string? AbstractBefore { get; }

    /// <summary>Whether it has no row yet.</summary>
    internal bool IsUnwritten => Before is null;

    /// <summary>Whether a change of it waits to be shown.</summary>
    internal bool WasPending { get; private init; }

    /// <summary>Whether it is another than the file holds, or for a known paper, than everyone sees.</summary>
    internal bool Changed => Before is null || !PaperMerge.Same(_stored ?? Before, Now);

    /// <summary>What the import has given.</summary>
    internal SaidPaper Said => SaidPaper.Of(_incoming!, Now);

    /// <summary>A paper that the import says for the first time and nobody knew.</summary>
    internal static ImportedPaper New(Paper paper) => new(paper, null, null, paper);

    /// <summary>A paper that this import has added before.</summary>
    internal static ImportedPaper Written(Paper paper) => new(paper, paper, null, paper);

    /// <summary>A paper that was in the library before this import.</summary>
    /// <param name="stored">As everyone sees it.</param>
    /// <param name="pending">As this import has changed it; null if it has not.</param>
    /// <param name="known">What this import said about it.</param>
    internal static ImportedPaper Stored(Paper stored, Paper? pending, KnownPaper known)
    {
        var now = pending ?? stored;
        return new ImportedPaper(now, stored, stored, known.Said?.In(now)) { WasPending = pending is not null };
    }

    /// <summary>Takes another record of the same paper.</summary>
    internal void Merge(Paper paper)
    {
        _incoming = _incoming is { } earlier ? PaperMerge.Together(earlier, paper) : paper;
        Now = _stored is { } known
            ? PaperMerge.Update(known, _incoming)
            : _incoming with { Id = Now.Id, Key = Now.Key, Edition = Now.Edition };
    }
}
