namespace Conspectus.Analysis.Vectors;

/// <summary>
/// The table of term vectors inside this program, learned from the abstracts of many conferences. <c>docs/terms.md</c> is its card.
/// </summary>
public static class ShippedTerms
{
    private static readonly Lazy<TermTable> Lazy = new(() =>
    {
        using var stream = typeof(ShippedTerms).Assembly.GetManifestResourceStream("terms.bin")!;
        return TermTableFile.Read(stream);
    });

    /// <summary>The table, read at its first use (some 50 ms).</summary>
    public static TermTable Table => Lazy.Value;
}
