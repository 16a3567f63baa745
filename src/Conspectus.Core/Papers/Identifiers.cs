namespace Conspectus.Core.Papers;

/// <summary>What a paper goes by in the catalogues of the field; null where it is not known there.</summary>
/// <remarks>The values are normalised: <see cref="Identity.IdentifierText"/> reads them from fields and addresses.</remarks>
public sealed record Identifiers
{
    /// <summary>No identifier at all.</summary>
    public static Identifiers None { get; } = new();

    /// <summary>The DOI in lower case, from "10." on.</summary>
    public string? Doi { get; init; }

    /// <summary>The arXiv identifier without its version.</summary>
    public string? Arxiv { get; init; }

    /// <summary>The version of the arXiv paper, from 1; null where none was named.</summary>
    public int? ArxivVersion { get; init; }

    /// <summary>The id of the OpenReview forum.</summary>
    public string? OpenReview { get; init; }

    /// <summary>The ACL Anthology identifier.</summary>
    public string? AclAnthology { get; init; }

    /// <summary>The volume and key in the Proceedings of Machine Learning Research.</summary>
    public string? Pmlr { get; init; }

    /// <summary>The DBLP key.</summary>
    public string? Dblp { get; init; }

    /// <summary>The Semantic Scholar paper id, or "CorpusID:" and its number.</summary>
    public string? SemanticScholar { get; init; }

    /// <summary>The OpenAlex work.</summary>
    public string? OpenAlex { get; init; }

    /// <summary>The identifier in one catalogue, an arXiv version left out, or null.</summary>
    public string? this[IdentifierScheme scheme] => scheme switch
    {
        IdentifierScheme.Doi => Doi,
        IdentifierScheme.Arxiv => Arxiv,
        IdentifierScheme.OpenReview => OpenReview,
        IdentifierScheme.AclAnthology => AclAnthology,
        IdentifierScheme.Pmlr => Pmlr,
        IdentifierScheme.Dblp => Dblp,
        IdentifierScheme.SemanticScholar => SemanticScholar,
        IdentifierScheme.OpenAlex => OpenAlex,
        _ => throw new ArgumentOutOfRangeException(nameof(scheme)),
    };

    /// <summary>These identifiers, and those of <paramref name="other"/> in the catalogues that these do not name.</summary>
    public Identifiers Or(Identifiers other) => this with
    {
        Doi = Doi ?? other.Doi,
        Arxiv = Arxiv ?? other.Arxiv,
        ArxivVersion = Arxiv is null || Arxiv == other.Arxiv ? ArxivVersion ?? other.ArxivVersion : ArxivVersion,
        OpenReview = OpenReview ?? other.OpenReview,
        AclAnthology = AclAnthology ?? other.AclAnthology,
        Pmlr = Pmlr ?? other.Pmlr,
        Dblp = Dblp ?? other.Dblp,
        SemanticScholar = SemanticScholar ?? other.SemanticScholar,
        OpenAlex = OpenAlex ?? other.OpenAlex,
    };

    /// <summary>The known identifiers in the order of their schemes, the arXiv version included.</summary>
    public IReadOnlyList<Identifier> List() => [.. Enum.GetValues<IdentifierScheme>()
        .Where(s => this[s] is not null)
        .Select(s => new Identifier(s, s == IdentifierScheme.Arxiv && ArxivVersion is { } version ? $"{Arxiv}v{version}" : this[s]!))];
}
