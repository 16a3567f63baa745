using Conspectus.Articles.Checks;
using Conspectus.Articles.Claims;
using Conspectus.Articles.Content;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Prose;
using Conspectus.Articles.Tests.Samples;

namespace Conspectus.Articles.Tests.Checks;

public sealed class ArticleCheckTests
{
    private static readonly ArticleInput Input = SamplePapers.Input;
    private static readonly Article Article = ArticleBuilder.Build(Input, ArticleOptions.Default);
    private static readonly Sentence Claim = Article.Sentences.First(s => s.Evidence.Count > 0);

    [Fact]
    public void A_sentence_without_source_is_found() => Found("neither cites", new Sentence([Run.Plain("Everybody knows it.")], []));

    [Fact]
    public void A_citation_outside_the_bibliography_is_found() =>
        Found("not in the bibliography", new Sentence([Run.Plain("So it is "), Run.Cite("nosuchid00")], []));

    [Fact]
    public void A_wrong_number_is_found() =>
        Found("the query answers", new Sentence([Run.Fact("Eleven", new ArticleQuery(QueryKind.Papers)), Run.Plain(" papers.")], []));

    [Theory]
    [InlineData(" papers, 7 of them good.")]
    [InlineData(" papers, seven of them good.")]
    public void A_number_beside_the_query_is_found(string text) =>
        Found("answers no query", new Sentence([Run.Fact("Ten", new ArticleQuery(QueryKind.Papers)), Run.Plain(text)], []));

    [Fact]
    public void A_word_the_abstract_does_not_say_is_found() =>
        Found("does not say", Changed(Claim, text => "brilliantly " + text));

    [Fact]
    public void A_sentence_cut_short_is_found() =>
        Found("It ends on", Changed(Claim, text => text[..text.LastIndexOf(' ')]));

    [Fact]
    public void A_lost_negation_is_found()
    {
        var sentence = Article.Sentences.First(
            s => s.Runs.Any(r => r.Kind == RunKind.Tex && r.Text.Contains("no matter ", StringComparison.Ordinal)));
        Found("negation", Changed(sentence, text => text.Replace("no matter ", "matter ", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_foreign_subject_is_found() =>
        Found("neither in the abstract nor an author", Claim with { Runs = [Run.Plain("Einstein says: "), .. Claim.Runs] });

    [Fact]
    public void Evidence_outside_the_abstract_is_found() =>
        Found("outside the abstract", Claim with { Evidence = [Claim.Evidence[0] with { Start = 100_000 }] });

    [Fact]
    public void Evidence_of_another_paper_is_found()
    {
        var other = Article.Sentences.First(s => s.Evidence.Count > 0 && s.Evidence[0].PaperId != Claim.Evidence[0].PaperId);
        Found("does not cite the paper", Claim with { Evidence = other.Evidence });
    }

    [Fact]
    public void A_quotation_without_evidence_is_found() => Found("without evidence", Claim with { Evidence = (IReadOnlyList<Evidence>)[] });

    [Fact]
    public void A_note_the_reader_did_not_write_is_found() =>
        Found("has not written", new Sentence([Run.Plain("Superb")], []) { IsNote = true });

    [Fact]
    public void An_invented_term_is_found() => Found("no topic's term", new Sentence(
        [Run.Fact("ten", new ArticleQuery(QueryKind.Papers)), Run.Plain(" mention "), new Run(RunKind.Emphasis, "alchemy")], []));

    private static Sentence Changed(Sentence sentence, Func<string, string> change) =>
        sentence with { Runs = [.. sentence.Runs.Select(r => r.Kind == RunKind.Tex ? r with { Text = change(r.Text) } : r)] };

    private static void Found(string reason, Sentence sentence)
    {
        var tampered = Article with { Numbers = Article.Numbers with { Intro = [sentence] } };
        Assert.Contains(ArticleCheck.Check(tampered, Input), v => v.Reason.Contains(reason, StringComparison.Ordinal));
    }
}
