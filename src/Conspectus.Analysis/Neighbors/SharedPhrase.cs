using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Neighbors;

/// <summary>A word or a phrase that two texts hold.</summary>
/// <param name="Own">The phrase in the one text.</param>
/// <param name="Other">The phrase in the other.</param>
/// <param name="Parts">Its words and pairs of words.</param>
internal sealed record SharedPhrase(TextPhrase Own, TextPhrase Other, SharedPart[] Parts)
{
    private const double UsualShare = 0.25;

    /// <summary>What it adds to the cosine of the texts, apart from what the terms given so far add.</summary>
    public float Gain(HashSet<string> said) => Parts.Sum(p => p.IsNews(said) ? p.Gain : 0);

    /// <summary>How many of its telling words are among the terms given so far.</summary>
    public int Repeats(HashSet<string> said) => Parts.Count(p => p.IsWord && p.Gain > 0 && said.Contains(p.Stem));

    /// <summary>
    /// Adds it to the terms given so far, and with it its acronym, the long form it is the acronym of, and its spelling in one word or in
    /// two.
    /// </summary>
    public void Say(HashSet<string> said, IEnumerable<SharedPhrase> all)
    {
        said.UnionWith(Parts.Select(p => p.Stem));
        var initials = Acronyms.Initials(Own.Words);
        foreach (var other in all)
        {
            said.UnionWith(other.Parts.Where(p => p.IsWord && IsAcronym(p.Stem, Own) && initials.Contains(p.Stem, StringComparison.Ordinal))
                .Select(p => p.Stem));
            var its = Acronyms.Initials(other.Own.Words);
            if (Own.Words.Any(w => IsAcronym(w, other.Own) && w == its)
                || (other.Own.Words.Length == 2 && other.Parts.Any(p => !p.IsWord && said.Contains(p.Stem))))
                said.UnionWith(other.Parts.Select(p => p.Stem));
        }
    }

    /// <summary>
    /// Its spelling in the most reliable places (<see cref="TextPhrases.PlaceKind"/>): of the frequent spellings there, the one with the
    /// fewest capitals.
    /// </summary>
    public string Spell()
    {
        var places = Own.Places.Concat(Other.Places).ToList();
        var kind = places.Max(p => p.Kind);
        var spellings = places.Where(p => p.Kind == kind).GroupBy(p => p.Text[p.At]).Select(g => (Text: g.Key, Count: g.Count()))
            .ToList();
        var most = spellings.Max(s => s.Count);
        return spellings.Where(s => s.Count >= UsualShare * most)
            .OrderBy(s => s.Text.Count(char.IsUpper)).ThenByDescending(s => s.Count).ThenBy(s => s.Text, StringComparer.Ordinal)
            .First().Text;
    }

    private static bool IsAcronym(string word, TextPhrase phrase) => Acronyms.CanBe(word) && !phrase.Words.Contains(word);
}
