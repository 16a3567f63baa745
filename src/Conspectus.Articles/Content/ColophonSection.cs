using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using static Conspectus.Articles.Content.Wording;

namespace Conspectus.Articles.Content;

/// <summary>How the article was made.</summary>
internal static class ColophonSection
{
    public static Section Write(FactSheet facts, Anchors anchors)
    {
        ArticleQuery papers = new(QueryKind.Papers), chosen = new(QueryKind.Chosen), notes = new(QueryKind.Notes);
        List<Sentence> sentences =
        [
            Sentence(
                Run.Plain("Conspectus made this article on "), Run.Fact(facts.Answer(new(QueryKind.Date)), new(QueryKind.Date)),
                Run.Plain(" from the titles, abstracts and keywords of "), Count(facts, papers),
                Run.Plain(Plural(facts.Count(papers), " paper") + ", by rule and without a language model.")),
            Sentence(
                Run.Plain("What is said of a paper is a sentence of its abstract in which the authors’ names stand for “we” and “their” "
                    + "for “our”; the counts are queries over the same "),
                Count(facts, papers), Run.Plain(Plural(facts.Count(papers), " paper") + ", and all of it can be checked against them.")),
        ];
        if (facts.Count(chosen) > 0)
        {
            var picked = Plural(facts.Count(chosen), " paper was", " papers were") + " picked out by the reader";
            sentences.Add(facts.Count(notes) == 0
                ? Sentence(Opening(facts, chosen), Run.Plain(picked + "."))
                : Sentence(
                    Opening(facts, chosen), Run.Plain(picked + ", whose words on "),
                    Count(facts, notes), Run.Plain(" of them stand as written.")));
        }

        return new Section(anchors.For("How this was made"), "How this was made", null, sentences, [], []);
    }
}
