using Conspectus.Core.Text;

namespace Conspectus.Core.Tests.Text;

public class StatementTests
{
    [Theory]
    [InlineData("We propose a loss", "", false, "", "propose", "propose", " a loss")]
    [InlineData("To keep margins, we further prove a bound", "To keep margins,", false, "further ", "prove", "prove", " a bound")]
    [InlineData("This paper presents a loss", "", true, "", "presents", "present", " a loss")]
    [InlineData("Here, our work theoretically studies a loss", "Here,", true, "theoretically ", "studies", "study", " a loss")]
    [InlineData("We found that it holds", "", false, "", "found", "find", " that it holds")]
    public void A_statement_has_its_parts(string text, string lead, bool ofPaper, string adverbs, string verb, string plain, string rest) =>
        Assert.Equal(new Statement(lead, ofPaper, adverbs, verb, plain, verb == "found", rest), Statement.Read(text));

    [Theory]
    [InlineData("Losses keep margins apart")]
    [InlineData("We sing a song")]
    [InlineData("This paper sings a song")]
    [InlineData("We would propose a loss")]
    [InlineData("")]
    public void Other_sentences_are_no_statements(string text) => Assert.Null(Statement.Read(text));

    [Theory]
    [InlineData(-1)]
    [InlineData(0, "Trees grow.", "They do.")]
    [InlineData(1, "Trees grow.", "In this paper, we carefully design a garden.", "We propose more.")]
    [InlineData(2, "Trees grow.", "We show that they do.", "We propose a garden.")]
    [InlineData(1, "Trees grow.", "We show that they do.", "Our trees are green.")]
    [InlineData(1, "Trees grow.", "Our trees are green.")]
    [InlineData(2, "Do we propose trees?", "Trees grow.", "This work derives a bound.")]
    [InlineData(0, "Do we propose trees?")]
    public void The_first_sentence_that_says_what_is_new_is_found(int expected, params string[] sentences) =>
        Assert.Equal(expected, Statement.FindNew(sentences));

    [Fact]
    public void Every_verb_of_the_table_agrees_with_one_author_and_comes_back()
    {
        string[] verbs = ["propose", "study", "focus", "establish", "apply", "clarify", "attach"];
        Assert.Equal(
            ["proposes", "studies", "focuses", "establishes", "applies", "clarifies", "attaches"], verbs.Select(StatementVerb.ThirdPerson));
        Assert.Equal(("study", 3), (StatementVerb.FromSingular("studies"), StatementVerb.Weight("study")));
        Assert.Null(StatementVerb.Weight("sing"));
    }
}
