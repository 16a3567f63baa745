using Conspectus.Analysis;
using Conspectus.Analysis.Trends;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Library;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Trends;

/// <summary>Tells how terms fare over the editions of a conference in the library.</summary>
/// <param name="library">The library.</param>
public sealed class TrendLookup(ILibrary library)
{
    // To be raised whenever the same papers would give another answer.
    private const int Version = 1;

    private readonly KeptValue<TrendsAnswer> _changing = new(library, "trends", Version, async cancel =>
        Of(await PapersAsync(library, null, cancel).ConfigureAwait(false), [], null, new Workers(Environment.ProcessorCount, cancel)));

    /// <summary>Finds what changes most, unless that is known. Cost: nothing, or some seconds for 20,000 papers.</summary>
    /// <param name="cancel">Stops the search.</param>
    public async ValueTask PrepareAsync(CancellationToken cancel)
    {
        if (await library.Papers.CountAsync(cancel).ConfigureAwait(false) > 0) await _changing.GetAsync(cancel).ConfigureAwait(false);
    }

    /// <summary>The trends of some terms, or of the phrases that change most.</summary>
    /// <param name="terms">The terms; none asks for what rises, falls, is new or gone.</param>
    /// <param name="conference">The conference; null for the one with most editions, of several the one with most papers.</param>
    /// <param name="workers">Threads; they change nothing.</param>
    /// <exception cref="ConspectusException">The library has no such conference.</exception>
    public async ValueTask<TrendsAnswer> FindAsync(IReadOnlyList<string> terms, string? conference, Workers workers)
    {
        // What changes most is asked for again and again; the number of threads does not matter to it.
        if (terms.Count == 0 && conference is null) return await _changing.GetAsync(workers.Cancel).ConfigureAwait(false);
        return Of(await PapersAsync(library, conference, workers.Cancel).ConfigureAwait(false), terms, conference, workers);
    }

    /// <summary>The same of some papers. Cost: linear in their text, a few seconds for 20,000.</summary>
    /// <exception cref="ConspectusException">There is no such conference.</exception>
    public static TrendsAnswer Of(IReadOnlyList<Paper> papers, IReadOnlyList<string> terms, string? conference, Workers workers)
    {
        var name = Conference(
            [.. papers.GroupBy(p => p.Edition).Select(g => new EditionSize(g.Key, g.Count()))], conference);
        var chosen = papers.Where(p => p.Edition.Conference == name && p.Edition.Year > 0).ToList();
        List<int> years = [.. chosen.Select(p => p.Edition.Year).Distinct().Order()];
        var options = new TrendOptions();
        var reading = PaperTerms.Trends(chosen, years, options);
        var (trends, tested) = terms.Count > 0 ? (reading.Of(terms, workers), terms.Count)
            : TrendSearch.Changing(reading, options, workers);
        var sizes = years.ConvertAll(y => chosen.Count(p => p.Edition.Year == y));
        return new TrendsAnswer(name,
            [.. years.Select((y, e) => new TrendEditionAnswer(y, sizes[e], reading.Abstracts[e], reading.Window.Contains(e)))],
            [.. trends.Select(t => Term(t, years))], tested, [.. Notes(name, years, sizes, chosen, reading)]);
    }

    // The papers of the conference that is asked for, and no others: it may be a small part of the library.
    private static async ValueTask<IReadOnlyList<Paper>> PapersAsync(ILibrary library, string? asked, CancellationToken cancel)
    {
        var numbers = await library.Papers.NumbersAsync(cancel).ConfigureAwait(false);
        var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
        var wanted = new PaperQuery { Conference = Conference(numbers.Editions, asked) };
        return await library.Papers.GetAsync(await library.Papers.IdsAsync(reader, wanted, cancel).ConfigureAwait(false), cancel)
            .ConfigureAwait(false);
    }

    private static string Conference(IReadOnlyList<EditionSize> editions, string? asked)
    {
        var all = editions.GroupBy(e => e.Edition.Conference)
            .Select(g => (Name: g.Key, Years: g.Select(e => e.Edition.Year).Distinct().Count(), Papers: g.Sum(e => e.Papers)))
            .OrderByDescending(c => c.Years).ThenByDescending(c => c.Papers).ThenBy(c => c.Name, StringComparer.Ordinal).ToList();
        if (asked is null) return all.Count > 0 ? all[0].Name
            : throw new ConspectusException("The library has no papers.", "Import some first.");
        var names = string.Join(", ", all.Select(c => c.Name));
        return all.Find(c => c.Name.Equals(asked, StringComparison.OrdinalIgnoreCase)).Name
            ?? throw new ConspectusException($"The library has no papers of {asked}.", $"It has {names}.");
    }

    private static TermTrendAnswer Term(TermTrend trend, List<int> years) =>
        new(trend.Term, trend.Kind, trend.Change, trend.ChangeLow, trend.ChangeHigh,
        trend.P, trend.Q, [.. trend.Editions.Select((e, i) => new TermEditionAnswer(years[i], e.Papers, e.Share, e.Low, e.High))]);

    private static IEnumerable<string> Notes(string name, List<int> years, List<int> sizes, List<Paper> papers, TrendReading reading)
    {
        if (reading.Window.Count < 2)
            yield return $"There is only one edition of {name} to look at: a trend needs two. Import earlier years.";
        var bare = Enumerable.Range(0, years.Count).Where(e => !reading.IsCompared(e)).Select(e => years[e]).ToList();
        if (bare.Count > 0)
            yield return $"Not compared, since fewer than half of their papers have an abstract: {string.Join(", ", bare)}.";
        var partly = Enumerable.Range(0, years.Count).Where(e => reading.IsCompared(e) && reading.Abstracts[e] < 0.95 * sizes[e])
            .Select(e => $"{years[e]} ({sizes[e] - reading.Abstracts[e]} of {sizes[e]})").ToList();
        if (partly.Count > 0) yield return $"Papers without an abstract may hide a term: {string.Join(", ", partly)}.";
        if (reading.Window.Count < 2) yield break;
        var window = reading.Window.Select(e => years[e]).ToList();
        var missing = Enumerable.Range(window[0], window[^1] - window[0]).Except(window).ToList();
        if (missing.Count > 0) yield return $"The editions compared are not of every year: {string.Join(", ", missing)} are not there.";
        foreach (var kind in papers.Where(p => p.Edition.Year == window[^1]).Select(p => p.Track).OfType<string>()
            .Distinct().Order(StringComparer.Ordinal))
        {
            if (!papers.Exists(p => p.Edition.Year < window[^1] && p.Track == kind))
                yield return $"The track \"{kind}\" of {window[^1]} is new here, which may explain a part of a rise.";
        }
    }
}
