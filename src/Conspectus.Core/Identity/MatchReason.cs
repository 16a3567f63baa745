namespace Conspectus.Core.Identity;

/// <summary>Why two records are taken for one paper, the strongest reasons first.</summary>
public enum MatchReason
{
    /// <summary>Both have the same DOI.</summary>
    SameDoi,

    /// <summary>Both are the same paper in arXiv, of whichever version.</summary>
    SameArxiv,

    /// <summary>Both have the same forum in OpenReview.</summary>
    SameOpenReview,

    /// <summary>Both have the same identifier in the ACL Anthology.</summary>
    SameAclAnthology,

    /// <summary>Both have the same key in the Proceedings of Machine Learning Research.</summary>
    SamePmlr,

    /// <summary>Both have the same key in DBLP.</summary>
    SameDblp,

    /// <summary>Both have the same identifier in Semantic Scholar.</summary>
    SameSemanticScholar,

    /// <summary>Both are the same work in OpenAlex.</summary>
    SameOpenAlex,

    /// <summary>The source gave both the same identifier.</summary>
    SameSourceId,

    /// <summary>The source says that they are presentations of one paper.</summary>
    SamePresentations,

    /// <summary>Both have the same title and may have an author in common.</summary>
    SameTitleAndAuthor,

    /// <summary>Both have the same title, and one of them names no author.</summary>
    SameTitle,

    /// <summary>Both have the same page, and nothing speaks against it.</summary>
    SameAddress,

    /// <summary>Both have the same authors and nearly the same abstract, under different titles: one was renamed.</summary>
    SameAuthorsAndText,
}
