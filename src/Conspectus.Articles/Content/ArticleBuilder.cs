using Conspectus.Articles.Facts;
using Conspectus.Core.Topics;

namespace Conspectus.Articles.Content;

/// <summary>Writes the article's sentences.</summary>
public static class ArticleBuilder
{
    /// <summary>
    /// The article of an input: the conference in numbers, overall vibes, a chapter for each chapter of topics, datasets, reproducibility
    /// studies, questions, what is evaluated on, a glossary, how it was made.
    /// </summary>
    /// <remarks>
    /// Deterministic. Linear in the length of all abstracts. Papers without abstract are counted and cited but not quoted.
    /// </remarks>
    /// <exception cref="ArgumentException">A paper's id or key stands twice.</exception>
    public static Article Build(ArticleInput input, ArticleOptions options) => Build(new FactSheet(input), options);

    /// <inheritdoc cref="Build(ArticleInput, ArticleOptions)"/>
    /// <param name="facts">The answers to the article's queries, which its check asks for again.</param>
    /// <param name="options">How it is written.</param>
    public static Article Build(FactSheet facts, ArticleOptions options)
    {
        var input = facts.Input;
        if (input.Papers.DistinctBy(p => p.Key).Count() != input.Papers.Count)
            throw new ArgumentException("A citation key stands twice.", nameof(facts));
        var claims = new ClaimShelf(input.Papers);
        var anchors = new Anchors();
        var labels = new LabelCase(input.Papers);
        var chosen = new ChosenPapers(input);
        var numbers = NumbersSection.Write(input, facts, anchors);
        var vibes = new VibesSection(input, facts, claims, labels, anchors).Write();
        var interesting = new PapersOfInterest(
            options, chosen, new SuggestedPapers(input, facts, chosen, claims), claims, anchors);
        var chapters = new ChapterWriter(input, options, facts, claims, labels, interesting, anchors);
        List<Section> sections = [.. input.Topics.Level(TopicLevel.Chapter).Select(chapters.Write)];
        if (new SmallTopics(input, facts, claims, labels, anchors).Write() is { } small) sections.Add(small);
        if (interesting.WriteUnplaced(input) is { } rest) sections.Add(rest);
        var closing = new ClosingSections(input, options, claims, anchors);
        sections.AddRange(new[] { closing.Resources(), closing.Reproductions(), closing.Questions() }.OfType<Section>());
        var references = new ReferenceSections(input, options, facts, labels, anchors);
        sections.AddRange(new[] { references.EvaluatedOn(), references.Glossary() }.OfType<Section>());
        var colophon = ColophonSection.Write(facts, anchors);
        var article = new Article(options.Title ?? EditionTitle.Of(input.Papers), input.Date, numbers, vibes, sections, colophon, [])
        {
            Charts = Charts.Of(input, facts),
        };
        article = Footnotes.With(article, input, options, facts, anchors);
        return Places.Name(article with { Bibliography = Bibliography.Of(article, input.Papers) });
    }
}
