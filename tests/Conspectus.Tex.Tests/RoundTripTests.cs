using Conspectus.Tex.Tests.Corpus;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Conspectus.Tex.Tests;

/// <summary>BibTeX that is parsed again gives the tree it was written from.</summary>
public class RoundTripTests
{
    private static readonly string[] Sound =
    [
        "word ", "Bayesian GPT-4 ", "it's ", "the user’s ", "“why” ", "‘so’ ", "– ", "—", "…", "a\u00a0b ", "5\\,ms ", "x\u2009y ",
        "30\\% ", "\\$20 ", "a\\_b ", "\\{x\\} ", "[12] ", "* ", "~ ", "^ ", "\\textbackslash{} ", "< 5 ", "> ", "| ", "é ",
        "\\'e ", "Erd\\H{o}s ", "\\ss ", "ﬁ ", "𝒪 ", "שלום ", "$x^2$ ", "$\\{a\\}$ ", "$[0,\\}$", "$k$NN ", "\\[y\\] ",
        "$\\mathcal{O}(n\\log n)$ ", "R^2 ", "L_1 ", "T^(1/2) ", "\\emph{a \\textbf{b}} ", "\\texttt{c\\_d} ", "{\\small e} ",
        "\\textsc{f} ",
        "\\underline{g} ", "H\\textsubscript{2}O ", "\\footnote{h $i$} ", "\\cite{ilyas2019} ", "\\ref{j} ", "\\url{https://a.org/k\\_l} ",
        "\\href{https://a.org/m%20n#o}{p} ", "one\\\\two ", "\n\n", "\\begin{itemize}\\item q\\item r\\end{itemize}",
        "\\begin{enumerate}\\item s\\end{enumerate}", "- ", "1. ", "*t* ", "**u** ", "`v` ", "''", "--", "'", "“", "”", "-", "&amp; ",
        "<b>w</b> ", "\\unknown{x} ", ".We ", "(cid:12)",
    ];

    public static Arbitrary<string> Texts() => Gen.ArrayOf(Gen.Elements(Sound)).Select(string.Concat).ToArbitrary();

    [Property(MaxTest = 1500, Arbitrary = [typeof(RoundTripTests)])]
    public void Any_row_of_sound_pieces_comes_back(string text) => Laws.BibTeXReadsTheSame(TexDocument.Parse(text));

    [Theory]
    [InlineData("neurips-2023.json.gz", 1)]
    [InlineData("neurips-1987-2022.jsonl.gz", 20)]
    [InlineData("other-conferences.jsonl.gz", 100)]
    public void Every_title_and_abstract_comes_back(string name, int every)
    {
        Assert.SkipWhen(Corpora.Folder is null, "The corpora are not beside the repository.");
        var differing = Corpora.Read(name).Where((_, i) => i % every == 0).SelectMany(p => new[] { p.Title, p.Abstract })
            .Select(t => Laws.BibTeXDifference(TexDocument.Parse(t))).Where(d => d is not null).ToList();
        Assert.True(differing.Count == 0, $"{differing.Count} texts differ:\n{string.Join("\n\n", differing.Take(20))}");
    }
}
