using Conspectus.Core.Conferences;

namespace Conspectus.Articles.Content;

/// <summary>What papers are of, in few words.</summary>
public static class EditionNames
{
    /// <summary>
    /// "NeurIPS 2023", "NeurIPS 2021–2023", "ICML 2023 and NeurIPS 2023", "7 conferences"; empty where no edition is known.
    /// </summary>
    public static string Of(IEnumerable<Edition> of)
    {
        var editions = of.Distinct().Where(e => e != Edition.Unknown)
            .OrderBy(e => e.Conference, StringComparer.Ordinal).ThenBy(e => e.Year).ToList();
        var names = editions.Select(e => e.Conference).Distinct(StringComparer.Ordinal).ToList();
        return editions.Count switch
        {
            0 => "",
            1 => editions[0].ToString(),
            _ when names.Count == 1 => $"{names[0]} {editions[0].Year}–{editions[^1].Year}",
            2 => $"{editions[0]} and {editions[1]}",
            _ => $"{names.Count} conferences",
        };
    }
}
