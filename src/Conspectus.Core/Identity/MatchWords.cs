namespace Conspectus.Core.Identity;

/// <summary>The reasons of matches in words.</summary>
public static class MatchWords
{
    /// <summary>Why two are one, to stand behind "They have": "the same DOI".</summary>
    public static string Of(MatchReason reason) => reason switch
    {
        MatchReason.SameDoi => "the same DOI",
        MatchReason.SameArxiv => "the same number in arXiv",
        MatchReason.SameOpenReview => "the same forum in OpenReview",
        MatchReason.SameAclAnthology => "the same identifier in the ACL Anthology",
        MatchReason.SamePmlr => "the same key in PMLR",
        MatchReason.SameDblp => "the same key in DBLP",
        MatchReason.SameSemanticScholar => "the same identifier in Semantic Scholar",
        MatchReason.SameOpenAlex => "the same identifier in OpenAlex",
        MatchReason.SameSourceId => "the same identifier in the source",
        MatchReason.SamePresentations => "the source’s word that they present one paper",
        MatchReason.SameTitleAndAuthor => "the same title and an author in common",
        MatchReason.SameTitle => "the same title, and one names no author",
        MatchReason.SameAddress => "the same address",
        MatchReason.SameAuthorsAndText => "the same authors and nearly the same abstract, under another title",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };

    /// <summary>Why two are two although they have something in common, to stand behind "They have".</summary>
    public static string Of(DifferenceReason reason) => reason switch
    {
        DifferenceReason.OtherTitleInSource => "different titles in one source",
        DifferenceReason.NoSharedAuthor => "no author in common",
        DifferenceReason.OtherIdentifierAndAbstract => "different identifiers, and abstracts that say different things",
        DifferenceReason.OtherAbstract => "abstracts that say different things",
        DifferenceReason.PlaceholderTitle => "no title yet",
        _ => throw new ArgumentOutOfRangeException(nameof(reason)),
    };
}
