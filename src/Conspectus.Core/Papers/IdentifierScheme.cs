namespace Conspectus.Core.Papers;

/// <summary>The catalogues by whose identifiers papers are known, in the order in which they are shown.</summary>
public enum IdentifierScheme
{
    /// <summary>Digital object identifiers: <c>10.1145/3292500.3330701</c>.</summary>
    Doi,

    /// <summary>arXiv: <c>2301.00001</c>, or <c>math/0309136</c> before 2007. The version is kept apart.</summary>
    Arxiv,

    /// <summary>OpenReview: the id of the forum.</summary>
    OpenReview,

    /// <summary>The ACL Anthology: <c>2022.emnlp-main.1</c>, or <c>P19-1001</c> before 2020.</summary>
    AclAnthology,

    /// <summary>The Proceedings of Machine Learning Research: <c>v202/wen23a</c>.</summary>
    Pmlr,

    /// <summary>DBLP: <c>conf/nips/VaswaniSPUJGKP17</c>.</summary>
    Dblp,

    /// <summary>Semantic Scholar: forty hexadecimal digits, or <c>CorpusID:13756489</c>.</summary>
    SemanticScholar,

    /// <summary>OpenAlex: <c>W2741809807</c>.</summary>
    OpenAlex,
}
