namespace Conspectus.Core.Papers;

/// <summary>An imported row before normalisation: what the source said, field by field, nothing mended.</summary>
public sealed record Record
{
    /// <summary>The source's own identifier, unique within one source; empty if it has none.</summary>
    public string SourceId { get; init; } = "";

    /// <summary>The title.</summary>
    public required string Title { get; init; }

    /// <summary>The abstract; empty if the source has none.</summary>
    public string Abstract { get; init; } = "";

    /// <summary>The authors in order.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>The author's or the conference's keywords.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>The decision in the source's words.</summary>
    public string? Decision { get; init; }

    /// <summary>The session in which it is presented.</summary>
    public string? Session { get; init; }

    /// <summary>The track, such as "Datasets &amp; Benchmarks".</summary>
    public string? Track { get; init; }

    /// <summary>The conference's own topic, such as "Theory-&gt;Optimization".</summary>
    public string? SourceTopic { get; init; }

    /// <summary>The address of the paper's page.</summary>
    public string? Url { get; init; }

    /// <summary>The address of the paper's PDF.</summary>
    public string? PdfUrl { get; init; }

    /// <summary>What it goes by in the catalogues of the field, where the source tells; addresses are read by the normaliser.</summary>
    public Identifiers Identifiers { get; init; } = Identifiers.None;

    /// <summary>The conference, where the record itself tells.</summary>
    public string? Conference { get; init; }

    /// <summary>The year, where the record itself tells.</summary>
    public int? Year { get; init; }
}
