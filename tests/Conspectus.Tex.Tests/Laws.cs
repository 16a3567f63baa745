using System.Text;

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

    /// <summary>
    /// BibTeX that reads as the same tree again: the same styles, links and characters, and the same formulas. Characters that
    /// TeX prints in formulas only come back as formulas of the same text.
    /// </summary>
    public static void BibTeXReadsTheSame(TexDocument document) => Assert.Null(BibTeXDifference(document));

    /// <summary>What differs once the BibTeX is read again; null where nothing does.</summary>
    public static string? BibTeXDifference(TexDocument document)
    {
        var bibTeX = document.ToBibTeX();
        var again = TexDocument.Parse(bibTeX);
        return Difference(document.ToText(), again.ToText()) ?? Difference(document.ToSearchText(), again.ToSearchText())
            ?? Difference(bibTeX, again.ToBibTeX())
            ?? (document.Formulas.Count != again.Formulas.Count || !document.Formulas.All(f => Ascii.IsValid(f.Tex)) ? null
                : Difference(document.ToHtml(TexOfFormulas), again.ToHtml(TexOfFormulas))
                ?? Difference(string.Join('\n', document.Formulas), string.Join('\n', again.Formulas)));
    }

    private static string? Difference(string one, string other)
    {
        if (one == other)
            return null;
        var at = one.Zip(other).TakeWhile(p => p.First == p.Second).Count();
        var from = Math.Max(0, at - 40);
        return $"…{one[from..Math.Min(one.Length, at + 40)]}… is …{other[from..Math.Min(other.Length, at + 40)]}…";
    }
}
