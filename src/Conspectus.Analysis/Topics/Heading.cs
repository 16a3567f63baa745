namespace Conspectus.Analysis.Topics;

/// <summary>How the phrases of a label are put together, and taken apart again.</summary>
internal static class Heading
{
    private const string And = " and ";
    private const string Comma = ", ";
    private const string Mixed = "Mixed: ";
    private const string General = " in general";

    /// <summary>One phrase, or several joined by "and".</summary>
    public static string Of(IEnumerable<string> phrases)
    {
        var all = phrases.ToList();
        return all.Count == 0 ? "" : Surfaces.Capitalize(all.Count == 1 ? all[0] : string.Join(Comma, all[..^1]) + And + all[^1]);
    }

    /// <summary>What most papers of a group say none of: "Mixed: pruning, tabular data, neural collapse".</summary>
    public static string OfMixture(IEnumerable<string> phrases) => Mixed + string.Join(Comma, phrases);

    /// <summary>The rest of a subject beside its narrower parts: "Graph neural networks in general".</summary>
    public static string OfRest(string phrase) => Surfaces.Capitalize(phrase) + General;

    /// <summary>Whether a label says of itself that its group has no subject.</summary>
    public static bool IsMixture(string label) => label.StartsWith(Mixed, StringComparison.Ordinal);

    /// <summary>The phrases of a label.</summary>
    public static string[] Parts(string label) =>
        IsMixture(label) ? label[Mixed.Length..].Split(Comma) : label.Split([And, Comma], StringSplitOptions.None);
}
