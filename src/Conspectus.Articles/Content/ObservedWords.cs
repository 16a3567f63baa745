namespace Conspectus.Articles.Content;

/// <summary>A concern that runs through all subjects, with the words by which abstracts tell of it.</summary>
/// <param name="Label">What the observation is called.</param>
/// <param name="Lead">How its sentence begins.</param>
/// <param name="Words">The words.</param>
internal sealed record ObservedWords(string Label, string Lead, IReadOnlyList<string> Words)
{
    /// <summary>What is built into a model rather than learned.</summary>
    public static ObservedWords Biases { get; } = new(
        "Inductive biases", "What a model should know before it learns is asked all over: ",
        ["inductive bias", "symmetry", "equivariant", "invariance", "prior knowledge", "geometry"]);

    /// <summary>What must hold up where the data are others, or false.</summary>
    public static ObservedWords Robustness { get; } = new(
        "Robustness", "That a model holds up where the data are not those it has learned from is asked just as widely: ",
        ["robustness", "distribution shift", "out-of-distribution", "adversarial attack", "spurious correlation", "label noise"]);

    /// <summary>What was not expected.</summary>
    public static ObservedWords Surprises { get; } = new(
        "Surprises", "Not everything comes as the authors thought: ",
        ["surprisingly", "contrary to", "counterintuitive", "unexpected", "challenges the"]);
}
