using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>Puts a footnote where the chapters first use a term that the glossary explains.</summary>
internal sealed class Footnotes
{
    private const int Most = 60;

    private readonly Dictionary<string, Paper> _papers;
    private readonly List<(DefinedTerm Term, string Words)> _left;
    private readonly List<DefinedTerm> _used = [];

    private Footnotes(ArticleInput input, ArticleOptions options)
    {
        _papers = input.Papers.ToDictionary(p => p.Id);
        // Who reads on knows what a benchmark is: single words are left to the glossary.
        _left = [.. input.Glossary.Where(t => t.Definition is not null).Take(options.GlossaryTerms)
            .Where(t => t.LongForm is not null || t.Term.Contains(' ', StringComparison.Ordinal))
            .Select(t => (t, Phrase.Fold(t.Term)))];
    }

    /// <summary>The article with its footnotes.</summary>
    public static Article With(Article article, ArticleInput input, ArticleOptions options, FactSheet facts, Anchors anchors)
    {
        var footnotes = new Footnotes(input, options);
        List<Section> chapters = [.. article.Chapters.Select(c => c.Hue is null ? c : footnotes.In(c))];
        if (footnotes._used.Count == 0) return article;
        var items = footnotes._used.ConvertAll(t => new Item(Meanings.Heading(t), null, [Meanings.Of(t, facts, input)]));
        return article with
        {
            Chapters = chapters,
            Footnotes = new Section(anchors.For("Footnotes"), "Footnotes", null, [], items, []),
        };
    }

    private Section In(Section section) => section with
    {
        Items = [.. section.Items.Select(In)],
        Sections = [.. section.Sections.Select(In)],
    };

    private Item In(Item item) => item with { Sentences = [.. item.Sentences.Select(In)] };

    private Sentence In(Sentence sentence)
    {
        if (_left.Count == 0 || _used.Count == Most || sentence.Evidence is not [var evidence]) return sentence;
        var text = string.Concat(sentence.Runs.Select(r => r.Text));
        var folded = Phrase.Fold(text);
        var numbers = new List<int>();
        foreach (var term in _left
            .Where(t => folded.Contains(t.Words, StringComparison.Ordinal) && Means(t.Term, text, evidence.PaperId)).ToList())
        {
            // One footnote of a sentence is help, more of them are a burden.
            if (numbers.Count == 1 || _used.Count == Most) break;
            _left.Remove(term);
            _used.Add(term.Term);
            numbers.Add(_used.Count);
        }

        return numbers.Count == 0 ? sentence : sentence with { Footnotes = numbers };
    }

    // An acronym may have other senses: its paper must say that it means this one. What the sentence itself defines needs no footnote.
    private bool Means(DefinedTerm term, string text, string paperId)
    {
        if (term.PaperId == paperId || !Phrase.HasNames(text, Phrase.Names(term.Term))) return false;
        return term.LongForm is null
            || (!Phrase.IsIn(text, term.LongForm) && _papers.TryGetValue(paperId, out var paper)
                && Phrase.IsIn(paper.Abstract.Text, term.LongForm));
    }
}
