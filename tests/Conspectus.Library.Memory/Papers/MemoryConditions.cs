using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Memory.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Search;

namespace Conspectus.Library.Memory.Papers;

/// <summary>Typed conditions on the papers of a state.</summary>
internal sealed class MemoryConditions(MemoryState state, ReaderId reader)
{
    private readonly Dictionary<string, PaperPlace> _places = (state.Analysis?.Places ?? []).ToDictionary(p => p.PaperId);

    /// <summary>Whether a paper meets a condition or one of its alternatives.</summary>
    internal bool Meets(int index, FieldCondition condition) =>
        condition.Or.Prepend(condition).Any(c => Holds(index, c) != c.Excluded);

    private IEnumerable<OwnedCollection> Own() => state.Collections.Where(c => c.Reader == reader);

    private bool Holds(int index, FieldCondition condition)
    {
        var paper = state.Papers[index].Paper;
        var place = _places.GetValueOrDefault(paper.Id);
        return condition.Field switch
        {
            "year" => paper.Edition.Year >= condition.From && paper.Edition.Year <= condition.To,
            "decision" => (int)paper.Decision == condition.From,
            "kind" => place?.Kind?.Kind == (PaperKind)condition.From,
            "conference" => string.Equals(paper.Edition.Conference, condition.Value, StringComparison.OrdinalIgnoreCase)
                || paper.Edition.Slug == condition.Value,
            "tag" => (TagText.Find(MemoryReadingStore.Tags(state, reader), condition.Value).Bits
                & (state.Reading.GetValueOrDefault((reader, paper.Id))?.Tags.Bits ?? 0)) != 0,
            "collection" => CollectionText.Find(Own().Select(c => c.Collection), condition.Value) is var named
                && Own().Any(c => named.Contains(c.Collection.Id) && c.Papers.Contains(paper.Id)),
            _ => place is not null && condition.TopicIds(state.Analysis?.Topics ?? TopicTree.Empty)
                .Intersect([place.Chapter, place.Topic, place.Theme]).Any(),
        };
    }
}
