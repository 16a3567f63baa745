using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Papers;

/// <summary>Counts the papers of a list by the values of their fields.</summary>
internal sealed partial class MemoryFacets(MemoryServer server, MemoryList list, MemoryState state)
{
    private static readonly CultureInfo Invariant = CultureInfo.InvariantCulture;

    internal Facets Count()
    {
        Paper Paper(int index) => state.Papers[index].Paper;
        var decisions = Values<Decision>("decision", i => Paper(i).Decision == Decision.Unknown ? [] : [Paper(i).Decision]);
        var editions = Values<string>("edition", i => [Paper(i).Edition.Slug]);
        var keywords = Values<string>("keyword", i => Paper(i).Keywords.Select(list.Keyword).Distinct());
        var conferences = Values<string>("conference", i => [Paper(i).Edition.Conference]);
        var years = Values<int>(server.Has(Fault.YearsAreCountedWithinThemselves) ? "none" : "year",
            i => Paper(i).Edition.Year is > 0 and var year ? [year] : []);
        var topics = Values<int>("topic", list.Levels);
        var kinds = Values<PaperKind>("kind", i => list.Place(i)?.Kind is { } kind ? [kind.Kind] : []);
        var marks = Values<Mark>("mark", i => [list.Reading(i).Mark]);
        var tags = Values<int>("tag", i => list.Reading(i).Tags.Numbers());
        var collections = Values<PaperSet>("collection", list.Collections);
        return new Facets(
            [.. decisions.OrderByDescending(d => d.Key).Select(d => Word(d.Key.ToString(), d.Value))],
            [.. editions.Select(e => (Size: e.Value, First: state.Papers.Find(p => p.Paper.Edition.Slug == e.Key)!.Paper.Edition))
                .OrderByDescending(e => e.First.Year).ThenBy(e => e.First.Slug, StringComparer.Ordinal)
                .Select(e => new Facet(e.First.Slug, e.First.ToString(), e.Size))],
            Named("session", i => Paper(i).Session),
            Named("track", i => Paper(i).Track),
            [.. keywords.OrderByDescending(k => k.Value).ThenBy(k => k.Key, StringComparer.Ordinal)
                .Take(server.Has(Fault.KeywordsHaveNoLimit) ? 9999 : 60)
                .Select(k => new Facet(k.Key, Label(k.Key), k.Value))],
            [.. (state.Analysis?.Topics.All ?? []).Where(t => topics.ContainsKey(t.Id))
                .Select(t => new Facet(t.Id.ToString(Invariant), t.Label, topics[t.Id]))],
            [.. kinds.OrderByDescending(k => k.Value).ThenBy(k => k.Key)
                .Select(k => new Facet(PaperKinds.Word(k.Key), Capital(PaperKinds.Several(k.Key)), k.Value))],
            [.. marks.OrderBy(m => m.Key).Select(m => Word(m.Key.ToString(), m.Value))],
            [.. conferences.OrderBy(c => c.Key, StringComparer.Ordinal).Select(c => new Facet(c.Key, c.Key, c.Value))],
            [.. years.OrderByDescending(y => y.Key).Select(y => (Year: y.Key.ToString(Invariant), y.Value))
                .Select(y => new Facet(y.Year, y.Year, y.Value))])
        {
            Tags = [.. TagText.All(list.TagNames()).Where(t => tags.ContainsKey(t.Number)).Select(
                t => new Facet(t.Number.ToString(Invariant), t.Name, tags[t.Number]))],
            Collections = [.. CollectionText.InOrder(collections.Keys, c => c).Select(c => new Facet(c.Id, c.Name, collections[c]))],
        };
    }

    private Dictionary<T, int> Values<T>(string field, Func<int, IEnumerable<T>> values)
        where T : notnull =>
        Enumerable.Range(0, state.Papers.Count).Where(i => list.Selects(i, server.Has(Fault.FacetsHaveTheirOwnFilter) ? null : field))
            .SelectMany(values).CountBy(v => v).ToDictionary();

    private List<Facet> Named(string field, Func<int, string?> name) =>
        [.. Values<string>(field, i => name(i) is { } own ? [own] : []).Select(v => new Facet(v.Key, v.Key, v.Value))
            .OrderBy(f => server.Has(Fault.NumbersSortAsText) ? f.Value
                : Digits().Replace(f.Value, m => m.Value.PadLeft(9, '0')), StringComparer.OrdinalIgnoreCase)
            .ThenBy(f => f.Value, StringComparer.Ordinal)];

    private string Label(string keyword) => state.Papers.SelectMany(p => p.Paper.Keywords).First(k => list.Keyword(k) == keyword);

    private static Facet Word(string name, int count) => new(name.ToLowerInvariant(), name, count);

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    [GeneratedRegex(@"\d+")]
    private static partial Regex Digits();
}
