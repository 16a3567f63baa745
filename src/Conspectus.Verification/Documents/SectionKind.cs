namespace Conspectus.Verification.Documents;

/// <summary>What a section of an article holds.</summary>
internal enum SectionKind
{
    /// <summary>The conference in numbers.</summary>
    Numbers,

    /// <summary>What is observed across all topics.</summary>
    Vibes,

    /// <summary>A chapter, or a topic of one, with its themes.</summary>
    Topic,

    /// <summary>The papers that the reader chose.</summary>
    Chosen,

    /// <summary>A topic's orals.</summary>
    Orals,

    /// <summary>Some of a topic's spotlights.</summary>
    Spotlights,

    /// <summary>Papers of a topic that are worth a look for a reason.</summary>
    Suggested,

    /// <summary>Subjects that no topic is named for.</summary>
    SmallTopics,

    /// <summary>The heading of datasets, reproductions or questions.</summary>
    Closing,

    /// <summary>Datasets and benchmarks of a chapter.</summary>
    Resources,

    /// <summary>Studies that repeat another.</summary>
    Reproductions,

    /// <summary>Questions of a chapter.</summary>
    Questions,

    /// <summary>The data sets and models named most often.</summary>
    EvaluatedOn,

    /// <summary>Terms with what they mean.</summary>
    Glossary,

    /// <summary>How the article was made.</summary>
    Colophon,

    /// <summary>What terms mean where they are first used.</summary>
    Footnotes,

    /// <summary>The headings of the table of contents and the bibliography.</summary>
    Frame,

    /// <summary>A heading that no article has.</summary>
    Unknown,
}
