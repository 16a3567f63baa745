namespace Conspectus.Analysis.Glossary;

/// <summary>A common term of machine learning, explained in one sentence of our own.</summary>
/// <param name="Term">The term.</param>
/// <param name="Acronym">Its usual acronym, or null.</param>
/// <param name="Definition">What it means.</param>
public sealed record BundledTerm(string Term, string? Acronym, string Definition)
{
    private static readonly Lazy<IReadOnlyList<BundledTerm>> Terms = new(Load);

    /// <summary>The table <c>BundledTerms.tsv</c>: what is explained where no abstract explains it.</summary>
    public static IReadOnlyList<BundledTerm> All => Terms.Value;

    private static List<BundledTerm> Load()
    {
        using var stream = typeof(BundledTerm).Assembly.GetManifestResourceStream("Conspectus.Analysis.Glossary.BundledTerms.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))
            .Select(f => new BundledTerm(f[0], f[1].Length > 0 ? f[1] : null, f[2]))];
    }
}
