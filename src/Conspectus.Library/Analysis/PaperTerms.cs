using Conspectus.Analysis;
using Conspectus.Analysis.Glossary;
using Conspectus.Analysis.Trends;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Library.Analysis;

/// <summary>The terms of papers, as every page, command and article reads them.</summary>
public static class PaperTerms
{
    /// <summary>Prepares the comparison of editions by year.</summary>
    /// <param name="papers">The papers of one conference.</param>
    /// <param name="years">The years of their editions, ascending.</param>
    /// <param name="options">Options.</param>
    public static TrendReading Trends(IReadOnlyList<Paper> papers, List<int> years, TrendOptions options) => new(
        [.. papers.Select(PaperDocument.Of)], [.. papers.Select(p => years.BinarySearch(p.Edition.Year))], years.Count, options);

    /// <summary>The glossary: a document of it is a place in <paramref name="papers"/>. Cost: a second for 3,500 papers.</summary>
    public static IReadOnlyList<GlossaryEntry> Glossary(IReadOnlyList<Paper> papers, Workers workers)
    {
        var documents = new GlossaryDocument[papers.Count];
        workers.For(papers.Count, i => documents[i] = PaperDocument.OfGlossary(papers[i]));
        return GlossaryBuilder.Build(documents, new GlossaryOptions(), workers);
    }

    /// <summary>The subjects that no topic is named for. Cost: linear in the text.</summary>
    public static IReadOnlyList<string> SmallSubjects(IReadOnlyList<Paper> papers, TopicTree topics)
    {
        var numbers = topics.Level(TopicLevel.Topic).SelectMany(t => t.Papers.Select(id => (id, t.Id)))
            .DistinctBy(p => p.id).ToDictionary(p => p.id, p => p.Id, StringComparer.Ordinal);
        return Conspectus.Analysis.Topics.SmallSubjects.Find(
            [.. papers.Select(PaperDocument.Of)], [.. papers.Select(p => numbers.GetValueOrDefault(p.Id))],
            topics.All.Select(t => t.Label));
    }
}
