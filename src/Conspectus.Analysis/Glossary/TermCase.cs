namespace Conspectus.Analysis.Glossary;

/// <summary>The case in which a term stands in a glossary.</summary>
internal static class TermCase
{
    /// <summary>
    /// Without the capitals of titles: "Graph Neural Networks" are "graph neural networks", but "Bayesian" and "GANs" stay as they are.
    /// </summary>
    public static string Lower(string term) => string.Join(' ', term.Split(' ').Select(w => string.Join('-', w.Split('-').Select(Part))));

    private static string Part(string part) =>
        part.Length > 1 && char.IsUpper(part[0]) && !part.AsSpan(Math.Min(2, part.Length - 1)).ContainsAnyInRange('A', 'Z')
            && !ProperNames.Holds(part)
            && (char.IsLower(part[1]) || part.Length > 4)
            ? part.ToLowerInvariant()
            : part;
}
