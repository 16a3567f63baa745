using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Reader.Overview;

using Library = Conspectus.Library.Library;

/// <summary>What the overview shows of all papers at once: counted and drawn again only when the library has changed.</summary>
/// <remarks>Safe for several threads: two that come at once do the work twice, with the same outcome.</remarks>
internal sealed class OverviewCache(Library library, WorkStatus status)
{
    private readonly Lock _gate = new();
    private ((int, int) Key, ConferenceNumbers Value)? _numbers;
    private (string? Key, MapSketch Value)? _sketch;

    public ConferenceNumbers Numbers()
    {
        var key = (library.Papers.Count(), status.Now().Runs);
        lock (_gate)
        {
            if (_numbers is { } known && known.Key == key) return known.Value;
        }

        var counted = Count();
        lock (_gate) _numbers = (key, counted);
        return counted;
    }

    public MapSketch Sketch()
    {
        var key = library.Analysis.Fingerprint();
        lock (_gate)
        {
            if (_sketch is { } known && known.Key == key) return known.Value;
        }

        var drawn = MapSketch.Draw(library.Analysis.Topics(), library.Analysis.Places());
        lock (_gate) _sketch = (key, drawn);
        return drawn;
    }

    private ConferenceNumbers Count()
    {
        var papers = library.Papers.All();
        return new ConferenceNumbers(
            papers.Count,
            PaperIdentity.CountAuthors(papers),
            papers.Count(p => p.Decision == Decision.Oral),
            papers.Count(p => p.Decision == Decision.Spotlight),
            papers.Select(p => (p.Edition, p.Session)).Where(s => s.Session is not null).Distinct().Count(),
            papers.GroupBy(p => p.Edition).Select(g => (g.Key, g.Count())).OrderByDescending(g => g.Key.Year).ThenBy(g => g.Key.Conference, StringComparer.Ordinal).ToList());
    }
}
