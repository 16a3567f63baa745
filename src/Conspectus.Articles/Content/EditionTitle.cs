using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>The title of an article about some editions.</summary>
internal static class EditionTitle
{
    /// <summary>"Highlights of NeurIPS 2023", "… NeurIPS 2021–2023", "… ICML 2023 and NeurIPS 2023", "… 7 conferences".</summary>
    public static string Of(IEnumerable<Paper> papers)
    {
        var editions = papers.Select(p => p.Edition).Distinct().Where(e => e != Edition.Unknown)
            .OrderBy(e => e.Conference, StringComparer.Ordinal).ThenBy(e => e.Year).ToList();
        var names = editions.Select(e => e.Conference).Distinct(StringComparer.Ordinal).ToList();
        return editions.Count switch
        {
            0 => "Highlights",
            1 => $"Highlights of {editions[0]}",
            _ when names.Count == 1 => $"Highlights of {names[0]} {editions[0].Year}–{editions[^1].Year}",
            2 => $"Highlights of {editions[0]} and {editions[1]}",
            _ => $"Highlights of {names.Count} conferences",
        };
    }
}
