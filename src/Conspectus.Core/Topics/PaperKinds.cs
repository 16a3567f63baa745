namespace Conspectus.Core.Topics;

/// <summary>How kinds of paper are written.</summary>
public static class PaperKinds
{
    /// <summary>One word, lower case.</summary>
    public static string Word(PaperKind kind) => kind.ToString().ToLowerInvariant();

    /// <summary>
    /// The kind that a word names, by its own name or another in use ("benchmark", "replications"), in any case; null for any other text.
    /// </summary>
    public static PaperKind? Parse(string? text) => text?.Trim().ToLowerInvariant() switch
    {
        "method" or "methods" => PaperKind.Method,
        "theory" or "theoretical" => PaperKind.Theory,
        "resource" or "resources" or "dataset" or "datasets" or "benchmark" or "benchmarks" or "software" => PaperKind.Resource,
        "survey" or "surveys" or "review" or "reviews" or "tutorial" or "tutorials" => PaperKind.Survey,
        "reproduction" or "reproductions" or "replication" or "replications" or "reproducibility" => PaperKind.Reproduction,
        "position" or "positions" => PaperKind.Position,
        "study" or "studies" or "empirical" => PaperKind.Study,
        _ => null,
    };

    /// <summary>As one says it of several papers: "datasets and benchmarks".</summary>
    public static string Several(PaperKind kind) => kind switch
    {
        PaperKind.Theory => "theory",
        PaperKind.Resource => "datasets, benchmarks and software",
        PaperKind.Survey => "surveys",
        PaperKind.Reproduction => "reproductions",
        PaperKind.Position => "positions",
        PaperKind.Study => "empirical studies",
        _ => "methods",
    };
}
