namespace Conspectus.Core.Topics;

/// <summary>The label of a group without one subject: "Mixed: pruning, tabular data, neural collapse".</summary>
public static class MixtureLabel
{
    // As the analysis, which knows nothing of this assembly, begins such a label.
    private const string Mixed = "Mixed: ";

    /// <summary>The subjects that the label of a mixture names; empty for any other label.</summary>
    public static string[] Subjects(string label) =>
        label.StartsWith(Mixed, StringComparison.Ordinal) ? label[Mixed.Length..].Split(", ") : [];
}
