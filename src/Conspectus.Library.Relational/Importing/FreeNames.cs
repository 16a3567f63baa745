using Conspectus.Core.Citations;

namespace Conspectus.Library.Relational.Importing;

/// <summary>Gives out names that are not taken, such as ids or citation keys.</summary>
internal sealed class FreeNames(IEnumerable<string> taken)
{
    private readonly HashSet<string> _taken = [.. taken];
    private readonly Dictionary<string, int> _next = [];

    /// <summary>The name itself, or with the first free suffix behind it.</summary>
    internal string Take(string name)
    {
        // A source without names and years proposes one key for all its papers: do not count from the start each time.
        var first = _next.GetValueOrDefault(name, 1);
        var free = CitationKey.Disambiguate(name, _taken, first);
        if (free != name) _next[name] = first + 1;
        _taken.Add(free);
        return free;
    }
}
