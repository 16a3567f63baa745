namespace Conspectus.Tex.Tests;

/// <summary>What docs/tex.md says holds for every text.</summary>
internal static class Laws
{
    private static readonly TextFormulas TextOfFormulas = new();
    private static readonly VerbatimFormulas TexOfFormulas = new();

    /// <summary>Well-formed HTML of the allowed elements, whose text is the Unicode text.</summary>
    public static void HtmlIsSafeAndReadsAsText(TexDocument document)
    {
        var html = document.ToHtml(TextOfFormulas);
        HtmlText.AssertSafe(html);
        Assert.Equal(HtmlText.Squeeze(document.ToText()), HtmlText.Of(html));
    }

    /// <summary>Search text of one line in lower case, BibTeX whose braces balance.</summary>
    public static void SearchIsFoldedAndBibTeXBalances(TexDocument document)
    {
        var search = document.ToSearchText();
        Assert.DoesNotContain('\n', search);
        Assert.Equal(search, search.ToLowerInvariant());
        var depth = 0;
        foreach (var c in document.ToBibTeX())
        {
            depth += c == '{' ? 1 : c == '}' ? -1 : 0;
            Assert.True(depth >= 0);
        }
        Assert.Equal(0, depth);
    }

    /// <summary>BibTeX that reads as the same tree again: the same formulas, styles, links and characters.</summary>
    public static void BibTeXReadsTheSame(TexDocument document)
    {
        var again = TexDocument.Parse(document.ToBibTeX());
        Assert.Equal(document.ToHtml(TexOfFormulas), again.ToHtml(TexOfFormulas));
        Assert.Equal(document.Formulas, again.Formulas);
    }
}
