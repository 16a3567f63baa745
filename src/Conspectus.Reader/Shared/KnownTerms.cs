using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Glossary;

namespace Conspectus.Reader.Shared;

/// <summary>The terms that pages explain. Safe for several threads.</summary>
/// <param name="glossary">The glossary.</param>
internal sealed class KnownTerms(GlossaryLookup glossary)
{
    private static readonly TimeSpan Patience = TimeSpan.FromMilliseconds(150);

    private Made? _made;

    /// <summary>The terms' marks; null where the glossary takes longer to make than a page should wait. It is made all the same.</summary>
    /// <param name="cancel">Stops the waiting.</param>
    public async ValueTask<TermMarks?> FindAsync(CancellationToken cancel)
    {
        var making = Task.Run(async () => await glossary.AllAsync(CancellationToken.None), CancellationToken.None);
        if (await Task.WhenAny(making, Task.Delay(Patience, cancel)) != making) return null;
        var entries = await making;
        if (_made is { } made && made.Of == entries) return made.Marks;
        made = new Made(entries, new TermMarks(entries));
        _made = made;
        return made.Marks;
    }

    // One object, so that another thread sees both or neither.
    private sealed record Made(IReadOnlyList<GlossaryEntryAnswer> Of, TermMarks Marks);
}
