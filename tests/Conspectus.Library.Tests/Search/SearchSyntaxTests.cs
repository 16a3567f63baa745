using Conspectus.Analysis.Search;
using Conspectus.Library.Search;
using FsCheck.Xunit;

namespace Conspectus.Library.Tests.Search;

public class SearchSyntaxTests
{
    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("\"")]
    [InlineData("* ( ) ^ : -")]
    public void Text_without_a_letter_or_digit_is_no_query(string text) => Assert.Null(SearchSyntax.Read(text, exact: false));

    [Theory]
    [InlineData("graph networks", "graph networks", true)]
    [InlineData("Gödel", "godel", true)]
    [InlineData("\"graph networks\"", "graph networks", false)]
    [InlineData("\"graph netw", "graph netw", true)]
    [InlineData("graph -kernels", "graph", false)]
    public void Words_are_folded_and_the_last_may_be_unfinished(string text, string folded, bool unfinished)
    {
        var query = SearchSyntax.Read(text, exact: false)!;
        Assert.Equal((folded, unfinished), (query.Request.Folded, query.Request.Unfinished));
        Assert.True(query.HasWords);
    }

    [Theory]
    [InlineData("author:lovelace", "lovelace", SearchField.Authors, false, false)]
    [InlineData("by:lovelace x", "lovelace", SearchField.Authors, false, false)]
    [InlineData("title:\"graph kernels\" x", "graph kernels", SearchField.Title, true, false)]
    [InlineData("abstract:networks x", "networks", SearchField.Abstract, false, false)]
    [InlineData("keyword:learning x", "learning", SearchField.Keywords, true, false)]
    [InlineData("-kernels", "kernels", null, false, true)]
    [InlineData("-\"graph kernels\"", "graph kernels", null, true, true)]
    [InlineData("-author:lovelace", "lovelace", SearchField.Authors, false, true)]
    public void A_field_or_a_minus_binds_what_follows(string text, string folded, SearchField? field, bool phrase, bool excluded)
    {
        var clause = Assert.Single(SearchSyntax.Read(text, exact: false)!.Request.Clauses);
        Assert.Equal((folded, field, phrase, excluded), (clause.Folded, clause.Field, clause.Phrase, clause.Excluded));
    }

    [Theory]
    [InlineData("year:2019", "year", 2019, 2019, false)]
    [InlineData("year:2019..2021", "year", 2019, 2021, false)]
    [InlineData("year:2019-2021", "year", 2019, 2021, false)]
    [InlineData("year:2020..", "year", 2020, 9999, false)]
    [InlineData("-year:..2020", "year", 0, 2020, true)]
    [InlineData("is:oral", "decision", 4, 0, false)]
    [InlineData("kind:theory", "kind", 1, 0, false)]
    public void A_condition_is_understood(string text, string field, int from, int to, bool excluded)
    {
        var query = SearchSyntax.Read(text, exact: false)!;
        var condition = Assert.Single(query.Conditions);
        Assert.Equal((field, from, to, excluded), (condition.Field, condition.From, condition.To, condition.Excluded));
        Assert.False(query.HasWords);
    }

    [Theory]
    [InlineData("sleep:graph")]
    [InlineData("year:soon")]
    [InlineData("kind:graph")]
    [InlineData("decision:later")]
    public void What_is_not_understood_is_words(string text)
    {
        var query = SearchSyntax.Read(text, exact: false)!;
        Assert.Empty(query.Conditions);
        Assert.Contains(text.Split(':')[1], query.Request.Folded, StringComparison.Ordinal);
    }

    [Fact]
    public void A_pasted_text_holds_no_syntax()
    {
        var query = SearchSyntax.Read("-graph author:nobody\n\"a phrase\" year:2019", exact: false)!;
        Assert.Empty(query.Request.Clauses);
        Assert.Empty(query.Conditions);
        var prose = SearchSyntax.Read("-graph " + string.Join(' ', Enumerable.Repeat("kernels that sleep", 6)), exact: false)!;
        Assert.Empty(prose.Request.Clauses);
    }

    [Fact]
    public void Exactness_is_passed_on()
    {
        Assert.True(SearchSyntax.Read("graph", exact: true)!.Request.Exact);
        Assert.False(SearchSyntax.Read("graph", exact: false)!.Request.Exact);
    }

    [Property(MaxTest = 500)]
    public void Any_text_is_read(string? text)
    {
        var query = SearchSyntax.Read(text ?? "", exact: false);
        Assert.True(query is null || query.HasWords || query.Conditions.Count > 0);
    }
}
