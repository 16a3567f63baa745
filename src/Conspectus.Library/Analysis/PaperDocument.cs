using Conspectus.Analysis.Glossary;
using Conspectus.Analysis.Text;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Library.Analysis;

/// <summary>Papers as the analysis reads them.</summary>
public static class PaperDocument
{
    /// <summary>The plain text of a paper's title and abstract, and its keywords.</summary>
    public static Document Of(Paper paper) => new(paper.Title.Text, paper.Abstract.Text, paper.Keywords);

    /// <summary>The same of all papers of a library, each told apart by whether a later edition of its conference is there.</summary>
    public static IReadOnlyList<Document> All(IReadOnlyList<Paper> papers)
    {
        var latest = papers.GroupBy(p => p.Edition.Conference, p => p.Edition.Year)
            .ToDictionary(c => c.Key, c => c.Max(), StringComparer.Ordinal);
        return [.. papers.Select(p => Of(p) with { IsEarlier = p.Edition.Year < latest[p.Edition.Conference] })];
    }

    /// <summary>The plain text of a paper's title and abstract, the latter in sentences, as the glossary reads it.</summary>
    public static GlossaryDocument OfGlossary(Paper paper)
    {
        var text = paper.Abstract.Text;
        return new GlossaryDocument(paper.Title.Text, text, [.. Sentences.Split(text).Select(s => s.Of(text))]);
    }
}
