using FsCheck;
using FsCheck.Fluent;

namespace Conspectus.Core.Tests;

/// <summary>Hostile text: pieces that mean something to BibTeX, HTML or TeX, and characters of every kind.</summary>
public static class Texts
{
    private static readonly string[] Pieces =
    [
        "{", "}", "\\{", "\\}", "\\", "$", "$$", "\\(", "\\)", "%", "#", "&", "~", "^", "_", "\"", "@article{x,", "},\n  note = {",
        " and ", "and", " others", ",", ", Jr.", "\n", "\n\n", "\t",
        "\\href{javascript:x}{", "\\url{", "\\textbf{", "<b>", "</b>", "&amp;", "&lt;script&gt;", "&#125;", "&#123;",
        "\u0000", "\ud835", "\udc00", "\ufffe", "\uffff", "é", "e\u0301", "ß", "ł", "王", "𝒪", "\u202e",
        "Wen", "van ", "der ", "3", " ", "-", "Q-learning", "[Oral]", "(spotlight)", "\\begin{itemize}", "\\item ", "\\'{e}", "\\cite{",
        "\\ell_1", "http://a.org/}", "٣",
    ];

    public static Arbitrary<string> Any() =>
        Gen.OneOf(
            Gen.ArrayOf(Gen.Elements(Pieces)).Select(string.Concat),
            Gen.ArrayOf(Gen.Choose(0, 0xffff).Select(c => (char)c)).Select(c => new string(c))).ToArbitrary();
}
