using Conspectus.Analysis.Neighbors;
using Conspectus.Core.Citations;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.Papers;

namespace Conspectus.Reader.Papers;

/// <summary>What the page of one paper shows.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="State">The reader's mark and note.</param>
/// <param name="Path">Its chapter, topic and theme; empty before the analysis.</param>
/// <param name="AlsoClose">The topic it lies nearly as near to as to its own, or null.</param>
/// <param name="Kind">What kind of paper it is, or null before the analysis.</param>
/// <param name="Similar">The papers nearest to it, nearest first.</param>
/// <param name="Previous">The paper before it in its topic, or null.</param>
/// <param name="Next">The paper after it in its topic, or null.</param>
/// <param name="BibTeX">Its BibTeX entry.</param>
/// <param name="Trust">How many of its ten nearest papers are near it on the map, or null where that was not measured.</param>
public sealed record PaperView(
    Paper Paper, ReadingState State, IReadOnlyList<Topic> Path, Topic? AlsoClose, KindOfPaper? Kind, IReadOnlyList<SimilarPaper> Similar, Paper? Previous, Paper? Next, string BibTeX, int? Trust)
{
    private const int SimilarShown = 8;

    /// <summary>Its topic (of level <see cref="TopicLevel.Topic"/>), or null before the analysis.</summary>
    public Topic? Topic => Path.FirstOrDefault(t => t.Level == TopicLevel.Topic);

    /// <summary>Reads the view from the library; null if there is no such paper.</summary>
    internal static PaperView? Find(Conspectus.Library.Library library, string idOrKey)
    {
        if (library.Papers.Find(idOrKey) is not { } paper) return null;
        var topics = library.Analysis.Topics();
        var place = library.Analysis.Place(paper.Id);
        var path = place is null ? [] : new[] { place.Chapter, place.Topic, place.Theme }.Select(topics.Find).OfType<Topic>().ToList();
        var order = path.FirstOrDefault(t => t.Level == TopicLevel.Topic)?.Papers ?? [];
        var at = order.ToList().IndexOf(paper.Id);
        return new PaperView(
            paper,
            library.Reading.Find(paper.Id),
            path,
            place is { Second: { } second, Margin: <= PaperPlace.Between } ? topics.Find(second) : null,
            place?.Kind,
            Nearest(library, topics, paper),
            at > 0 ? library.Papers.Find(order[at - 1]) : null,
            at >= 0 && at + 1 < order.Count ? library.Papers.Find(order[at + 1]) : null,
            BibEntry.Write(paper),
            place?.Trust);
    }

    private static List<SimilarPaper> Nearest(Conspectus.Library.Library library, TopicTree topics, Paper paper)
    {
        var near = library.Analysis.Neighbors(paper.Id, SimilarShown);
        var shared = new SharedTerms(PaperDocument.Of(paper));
        var cosines = near.ToDictionary(n => n.PaperId, n => n.Cosine);
        return library.Papers.Get(near.Select(n => n.PaperId).ToList()).Select(p =>
        {
            var state = library.Reading.Find(p.Id);
            var topic = library.Analysis.Place(p.Id) is { } place ? topics.Find(place.Topic) : null;
            return new SimilarPaper(new PaperRow(p, state.Mark, state.Note.Length > 0, topic?.Id, 0), topic, cosines[p.Id], shared.With(PaperDocument.Of(p)));
        }).ToList();
    }
}
