namespace Conspectus.Core.Topics;

/// <summary>How kinds of paper are written.</summary>
public static class PaperKinds
{
    /// <summary>One word, lower case.</summary>
    public static string Word(PaperKind kind) => kind.ToString().ToLowerInvariant();

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
