namespace Conspectus.Verification.Sentences;

/// <summary>Where in an article a sentence stands.</summary>
internal enum FormPlace
{
    /// <summary>In "The conference in numbers".</summary>
    Numbers,

    /// <summary>Below the heading of a chapter or topic.</summary>
    Heading,

    /// <summary>In the item of a theme.</summary>
    Theme,

    /// <summary>In the item of a paper that is worth a look.</summary>
    Reason,

    /// <summary>In "Smaller topics".</summary>
    SmallTopic,

    /// <summary>In "Overall vibes".</summary>
    Vibes,

    /// <summary>In "Evaluated on".</summary>
    EvaluatedOn,

    /// <summary>In "Glossary".</summary>
    Glossary,

    /// <summary>In "How this was made".</summary>
    Colophon,
}
