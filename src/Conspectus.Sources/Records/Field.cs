namespace Conspectus.Sources.Records;

/// <summary>What a column may hold.</summary>
internal enum Field
{
    Title,
    Authors,
    Abstract,
    Keywords,
    Decision,
    Link,
    Pdf,
    Id,
    Session,
    Track,
    Topic,
    Year,
    Conference,

    /// <summary>Where the paper appeared, in words that may name the conference, its year and the decision.</summary>
    Venue,
    Institutions,
    GivenName,
    FamilyName,

    /// <summary>Whether the paper was accepted: yes or no.</summary>
    IsAccepted,

    /// <summary>Whether the paper was rejected: yes or no.</summary>
    IsRejected,

    /// <summary>Whether the paper was withdrawn: yes or no.</summary>
    IsWithdrawn,
    BibTeX,
    Doi,
    Arxiv,
    AclAnthology,
    SemanticScholar,
    OpenAlex,
    Identifiers,
}
