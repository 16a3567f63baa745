using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Tests.Text;

public class PhraseIndexTests
{
    private static (PhraseIndex Index, Func<int, string> Spell) Create(int minDocuments, params Document[] documents)
    {
        var corpus = TokenizedCorpus.Create(documents, Samples.One);
        var index = PhraseIndex.Create(corpus, minDocuments);
        return (index, id => string.Join(' ', index.Phrases[id].Select(w => corpus.Words[w])));
    }

    [Fact]
    public void Phrases_that_enough_documents_share_are_found()
    {
        var (index, spell) =
            Create(2, Samples.Titled("Sea turtle migration", "Nothing else."), Samples.Titled("Turtles", "A sea turtle migration map"),
                Samples.Titled("Maps"));
        Assert.Equal(
            ["map", "migration", "sea", "sea turtle", "sea turtle migration", "turtle", "turtle migration"],
            Enumerable.Range(0, index.Phrases.Count).Select(spell).Order(StringComparer.Ordinal));
        Assert.All(index.Frequency, f => Assert.Equal(2, f));
    }

    [Fact]
    public void No_phrase_begins_or_ends_with_a_function_word_or_holds_a_filler()
    {
        var document = Samples.Titled("Mixture of experts with the proposed gates of");
        var (index, spell) = Create(2, document, document);
        Assert.Equal(["expert", "gate", "mixture", "mixture of expert"], Enumerable.Range(0, index.Phrases.Count).Select(spell)
            .Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Phrases_have_four_words_at_most_and_do_not_reach_over_fields()
    {
        var document = Samples.Titled("Red oak tree bark moss", "Lichen", "fern", "ivy");
        var (index, spell) = Create(2, document, document);
        var phrases = Enumerable.Range(0, index.Phrases.Count).Select(spell).ToList();
        Assert.Contains("red oak tree bark", phrases);
        Assert.DoesNotContain("moss lichen", phrases);
        Assert.DoesNotContain("fern ivy", phrases);
        Assert.All(index.Phrases, p => Assert.InRange(p.Length, 1, PhraseIndex.Longest));
    }

    [Fact]
    public void Counts_and_lists_agree()
    {
        var (index, _) = Create(2, [.. Samples.Corpus]);
        Assert.NotEmpty(index.Phrases);
        Assert.All(index.Documents, d => Assert.Equal(d.Distinct().Order(), d));
        for (var id = 0; id < index.Phrases.Count; id++) Assert.Equal(index.Documents.Count(d => d.Contains(id)), index.Frequency[id]);
    }

    [Fact]
    public void Whole_keywords_are_known_as_such()
    {
        var document = Samples.Titled("Trees", "", "Green moss", "fern");
        var (index, spell) = Create(2, document, document);
        Assert.Equal(["fern", "green moss"], index.Keywords[0].Select(spell).Order(StringComparer.Ordinal));
    }

    // "Field games" and "observable Markov decision processes" were names of themes.
    [Fact]
    public void A_word_that_always_stands_before_a_phrase_belongs_to_it()
    {
        var sea = string.Join(". ", Enumerable.Repeat("A tide in the bay", 60));
        var documents = Enumerable.Range(0, 30).Select(_ => Samples.Titled("Tides", $"{sea}. Here are mean-field games. "
            + $"The partially observable Markov decision processes. The best arm identification. {sea}"));
        var corpus = TokenizedCorpus.Create([.. documents], Samples.One);
        var index = PhraseIndex.Create(corpus, 3);
        index.Lengthen(corpus, 0.6f, 100);
        var phrases = index.Phrases.Select(p => string.Join(' ', p.Select(w => corpus.Words[w]))).ToList();
        Assert.Contains("mean field game", phrases);
        Assert.Contains("partially observable markov decision process", phrases);
        Assert.Contains("best arm identification", phrases);
        Assert.DoesNotContain("field game", phrases);
        Assert.DoesNotContain("observable markov decision process", phrases);
        Assert.DoesNotContain(phrases, p => p.Split(' ')[0] is "the" or "are");
    }

    [Fact]
    public void A_word_that_stands_before_half_of_a_phrases_occurrences_does_not_belong_to_it()
    {
        var sea = string.Join(". ", Enumerable.Repeat("A tide in the bay", 60));
        var documents = Enumerable.Range(0, 30).Select(i =>
            Samples.Titled("Tides", $"{sea}. Here are {(i % 2 == 0 ? "mean-" : "")}field games. {sea}"));
        var corpus = TokenizedCorpus.Create([.. documents], Samples.One);
        var index = PhraseIndex.Create(corpus, 3);
        index.Lengthen(corpus, 0.6f, 100);
        Assert.Contains("field game", index.Phrases.Select(p => string.Join(' ', p.Select(w => corpus.Words[w]))));
    }
}
