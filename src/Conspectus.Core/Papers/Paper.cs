using Conspectus.Core.Conferences;

namespace Conspectus.Core.Papers;

/// <summary>A paper of a conference, normalised, its title and abstract parsed once.</summary>
public sealed record Paper
{
    /// <summary>The library's identifier: ten characters, assigned at the first import and kept ever after.</summary>
    public required string Id { get; init; }

    /// <summary>The citation key, such as <c>wen2023tree</c>: unique in a library, kept over re-imports.</summary>
    public required string Key { get; init; }

    /// <summary>The conference and year.</summary>
    public required Edition Edition { get; init; }

    /// <summary>The title.</summary>
    public required TypesetText Title { get; init; }

    /// <summary>The abstract; <see cref="TypesetText.Empty"/> if the source has none.</summary>
    public required TypesetText Abstract { get; init; }

    /// <summary>The authors in order.</summary>
    public IReadOnlyList<Author> Authors { get; init; } = [];

    /// <summary>The keywords as the authors wrote them, without blanks and repeats.</summary>
    public IReadOnlyList<string> Keywords { get; init; } = [];

    /// <summary>How it was accepted.</summary>
    public Decision Decision { get; init; }

    /// <summary>The session, or null.</summary>
    public string? Session { get; init; }

    /// <summary>The track, or null.</summary>
    public string? Track { get; init; }

    /// <summary>The conference's own topic, or null.</summary>
    public string? SourceTopic { get; init; }

    /// <summary>The http or https address of the paper's page, or null.</summary>
    public string? Url { get; init; }

    /// <summary>The http or https address of the paper's PDF, or null.</summary>
    public string? PdfUrl { get; init; }

    /// <summary>What it goes by in the catalogues of the field.</summary>
    public Identifiers Identifiers { get; init; } = Identifiers.None;

    /// <summary>The source's own identifier, or empty.</summary>
    public string SourceId { get; init; } = "";
}
