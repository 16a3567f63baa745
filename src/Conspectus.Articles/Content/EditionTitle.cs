using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>The title of an article about some editions.</summary>
internal static class EditionTitle
{
    /// <summary>"Highlights of NeurIPS 2023", or "Highlights" where no edition is known.</summary>
    public static string Of(IEnumerable<Paper> papers) =>
        EditionNames.Of(papers.Select(p => p.Edition)) is { Length: > 0 } names ? $"Highlights of {names}" : "Highlights";
}
