namespace Conspectus.Tex.Tests;

/// <summary>
/// Work grows as the text does. What is counted is the memory asked for, which is the same on any machine at any load: an
/// algorithm that copies or rereads its input n times asks for n² of it.
/// </summary>
public class LinearityTests
{
    private const int Small = 16_000;
    private const int Times = 8;

    private static readonly TextFormulas Formulas = new();

    public static TheoryData<string> Repeated() =>
    [
        "{", "}", "$", "$$", "\\textit{", "{\\em ", "*a", "**a ", "_a_ ", "`a ", "`a' ", "[a](", "[", "<b>", "<b", "&", "&amp;",
        "\\begin{itemize}", "\\begin{align}", "\\(", "a.We ", "word-\n", "(cid:",
        "x^", "x_{", "$\\frac{", "\\nicefrac{", "\\tilde", "$a\\norm{", "\\footnote{", "\\'", "\\\"a", "http://", "-\n- a", "\\", "\\\\",
        "'", "Ã", "$x ", "<!--", "\\cite{", "\\verb|", "{a}", "\\(a\\)", "\\left(", "*a* ", "\\unknown{", "^{",
        "^(", "n^(a)", "a¨o", "’", "“a” ", "$8 imes $", "\\{", "$\\{$ ",
    ];

    [Theory]
    [MemberData(nameof(Repeated))]
    public void Eight_times_the_text_takes_about_eight_times_the_work(string piece)
    {
        Work(piece, 1000);
        var (small, large) = (Work(piece, Small), Work(piece, Small * Times));
        // Buffers double as they grow, so that a factor may be up to twice what it is on average.
        Assert.True(large < (small + 100_000) * Times * 2, $"{piece}: {small} bytes for {Small} characters, {large} for {Small * Times}");
    }

    private static long Work(string piece, int length)
    {
        var text = string.Concat(Enumerable.Repeat(piece, length / piece.Length));
        var before = GC.GetAllocatedBytesForCurrentThread();
        var document = TexDocument.Parse(text);
        document.ToHtml(Formulas);
        document.ToText();
        document.ToBibTeX();
        document.ToSearchText();
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
