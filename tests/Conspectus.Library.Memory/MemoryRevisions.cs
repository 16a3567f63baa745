namespace Conspectus.Library.Memory;

/// <summary>Moves a revision on.</summary>
internal static class MemoryRevisions
{
    internal static LibraryRevision MovePapers(this LibraryRevision old, MemoryServer server, TimeProvider clock) =>
        old with { Papers = Next(old.Papers, server, clock) };

    internal static LibraryRevision MoveAnalysis(this LibraryRevision old, MemoryServer server, TimeProvider clock) =>
        old with { Analysis = Next(old.Analysis, server, clock) };

    internal static LibraryRevision MoveReading(this LibraryRevision old, MemoryServer server, TimeProvider clock) =>
        old with { Reading = Next(old.Reading, server, clock) };

    private static long Next(long old, MemoryServer server, TimeProvider clock)
    {
        var now = clock.GetUtcNow().UtcTicks / TimeSpan.TicksPerMicrosecond;
        if (server.Has(Fault.RevisionIsACounter)) return old + 1;
        return server.Has(Fault.RevisionGoesBack) ? now : Math.Max(old + 1, now);
    }
}
