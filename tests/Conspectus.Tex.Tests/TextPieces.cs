namespace Conspectus.Tex.Tests;

/// <summary>Pieces of text that mean something to a parser of TeX, Markdown or HTML, and what damages them.</summary>
internal static class TextPieces
{
    public static readonly string[] All =
    [
        "{", "}", "$", "$$", "\\", "\\\\", "\\(", "\\)", "\\[", "\\]", "\\textit{", "\\emph", "\\begin{itemize}", "\\end{itemize}",
        "\\item ", "\\begin{align}", "\\end{align}",
        "*", "**", "***", "_", "__", "`", "``", "'", "''", "\"", "[a](", "https://a.org/b", ")", "](javascript:x)",
        "\\href{javascript:alert(1)}{", "\\url{", "<b>", "</b>", "<script>",
        "</script>", "<a href='x'>", "<p>", "<br>", "&lt;", "&amp;lt;", "&#0;", "&#x1F600;", "&", "<", ">", "\n", "\n\n", "\t", "\r", "\b",
        "\0", "\u0002", "- ", "1. ", "word", "We ", ".We ", " ",
        "\\'", "\\\"", "\\v", "\\footnote{", "\\cite{", "\\frac{1}{2}", "\\sqrt", "\\tilde\\mathcal{O}", "^", "_{", "^{", "x_1", "5",
        "$20 ", "\\romannumeral ", "\\verb|", "\\unknown", "\\unknown{",
        "ﬁ", "Ã¶", "(cid:173)", "(cid:", "é", "e\u0301", "𝒪", "\ud835", "\udc00", "שלום", "\u202e", "\uffff", "\\em ", "\\bf{", "\\left(",
        "\\right)", "\\text{", "~", "--", "---", "\\%", "%", "#", "\\nicefrac{",
        "\\mathbb", "\\small ", "</ul>", "<ul><li>", "-\n", "\\norm{", "\\ensuremath{", "\\big(", "^(", "_∞", "r¨o", "’", "“", " imes ",
    ];
}
