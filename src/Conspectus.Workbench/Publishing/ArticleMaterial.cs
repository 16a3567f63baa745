using Conspectus.Analysis;
using Conspectus.Articles;
using Conspectus.Core;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Analysis;

namespace Conspectus.Workbench.Publishing;

/// <summary>Gathers what an article is made from.</summary>
/// <param name="library">An analysed library.</param>
/// <param name="reader">Whose marks and notes stand in it; null for nobody's.</param>
internal sealed class ArticleMaterial(ILibrary library, ReaderId? reader)
{
    /// <summary>The material of an article.</summary>
    /// <param name="edition">
    /// The edition it is about, such as <c>neurips-2023</c>; null for the latest one where the library holds several of one conference, and
    /// else for everything. Earlier editions of the same conference are what it is compared with.
    /// </param>
    /// <param name="date">The date it bears.</param>
    /// <param name="workers">Threads; they change nothing.</param>
    /// <exception cref="ConspectusException">The library is empty or not analysed, or has no such edition.</exception>
    public async Task<ArticleInput> GatherAsync(string? edition, DateOnly date, Workers workers)
    {
        var papers = await library.Papers.AllAsync(workers.Cancel).ConfigureAwait(false);
        if (papers.Count == 0) throw new ConspectusException("The library has no papers yet.", "Import some first: conspectus import FILE");
        var topics = await library.Analysis.TopicsAsync(workers.Cancel).ConfigureAwait(false);
        if (!topics.Level(TopicLevel.Topic).Any())
            throw new ConspectusException("The library has not been analysed.", "Run 'conspectus analyze' first.");
        var subject = Subject([.. papers.Select(p => p.Edition).Distinct()], edition);
        var own = subject is null ? papers : [.. papers.Where(p => p.Edition == subject)];
        IReadOnlyList<Paper> earlier = subject is null
            ? []
            : [.. papers.Where(p => p.Edition.Conference == subject.Conference && p.Edition.Year < subject.Year)];
        var ids = own.Select(p => p.Id).ToHashSet(StringComparer.Ordinal);
        var places = await library.Analysis.PlacesAsync(workers.Cancel).ConfigureAwait(false);
        var ownTopics = subject is null ? topics : topics.Only(ids.Contains);
        var small = workers.Beside(() => PaperTerms.SmallSubjects(own, ownTopics));
        var terms = await new KeptValue<ArticleTerms>(
            library, $"article terms {subject?.Slug}", ArticleTerms.Version, _ => new(ArticleTerms.Of(own, earlier, workers)))
            .GetAsync(workers.Cancel).ConfigureAwait(false);
        return new ArticleInput(
            own,
            ownTopics,
            subject is null ? places : [.. places.Where(p => ids.Contains(p.PaperId))],
            reader is { } whose ? await library.Reading.AllAsync(whose, workers.Cancel).ConfigureAwait(false) : [],
            date)
        {
            Edition = subject?.Slug ?? "",
            Earlier = earlier,
            TopicsOverYears = topics,
            Changed = terms.Changed,
            Glossary = terms.Glossary,
            SmallSubjects = small.Value,
        };
    }

    /// <summary>Reads the terms of the article that is written where nobody says which, so that they are known when it is.</summary>
    /// <param name="workers">Threads; they change nothing.</param>
    public async Task PrepareAsync(Workers workers)
    {
        if (await library.Papers.CountAsync(workers.Cancel).ConfigureAwait(false) > 0)
            await GatherAsync(edition: null, default, workers).ConfigureAwait(false);
    }

    /// <summary>The edition that an article is about; null for all papers.</summary>
    /// <param name="editions">The editions of the library.</param>
    /// <param name="edition">The one that was asked for, or null.</param>
    /// <exception cref="ConspectusException">There is no such edition.</exception>
    internal static Edition? Subject(List<Edition> editions, string? edition)
    {
        if (edition is null)
        {
            return editions.Count > 1 && editions.TrueForAll(e => e != Edition.Unknown && e.Conference == editions[0].Conference)
                ? editions.MaxBy(e => e.Year)
                : null;
        }

        var known = editions.OrderByDescending(e => e.Year).ThenBy(e => e.Slug, StringComparer.Ordinal).Select(e => e.Slug);
        return editions.Find(e => e.Slug.Equals(edition, StringComparison.OrdinalIgnoreCase))
            ?? throw new ConspectusException($"The library has no edition {edition}.", $"It has {string.Join(", ", known)}.");
    }
}
