namespace Conspectus.Core.Papers;

/// <summary>One identifier of a paper.</summary>
/// <param name="Scheme">The catalogue.</param>
/// <param name="Value">The normalised identifier, an arXiv version included.</param>
public sealed record Identifier(IdentifierScheme Scheme, string Value)
{
    /// <summary>The catalogue's name as it is shown.</summary>
    public string Catalogue => Scheme switch
    {
        IdentifierScheme.Doi => "DOI",
        IdentifierScheme.Arxiv => "arXiv",
        IdentifierScheme.OpenReview => "OpenReview",
        IdentifierScheme.AclAnthology => "ACL Anthology",
        IdentifierScheme.Pmlr => "PMLR",
        IdentifierScheme.Dblp => "DBLP",
        IdentifierScheme.SemanticScholar => "Semantic Scholar",
        _ => "OpenAlex",
    };

    /// <summary>The https address at which the catalogue shows the paper.</summary>
    public string Address => Scheme switch
    {
        IdentifierScheme.Doi => "https://doi.org/" + Path(Value),
        IdentifierScheme.Arxiv => "https://arxiv.org/abs/" + Path(Value),
        IdentifierScheme.OpenReview => "https://openreview.net/forum?id=" + Uri.EscapeDataString(Value),
        IdentifierScheme.AclAnthology => "https://aclanthology.org/" + Path(Value),
        IdentifierScheme.Pmlr => $"https://proceedings.mlr.press/{Path(Value)}.html",
        IdentifierScheme.Dblp => "https://dblp.org/rec/" + Path(Value),
        IdentifierScheme.SemanticScholar when Value.Contains(':') => "https://api.semanticscholar.org/" + Value,
        IdentifierScheme.SemanticScholar => "https://www.semanticscholar.org/paper/" + Path(Value),
        _ => "https://openalex.org/" + Path(Value),
    };

    private static string Path(string value) => Uri.EscapeDataString(value).Replace("%2F", "/", StringComparison.Ordinal);
}
