using Conspectus.Library.Papers;

namespace Conspectus.Reader.Papers;

/// <summary>The sentence of an abstract that shows best why the paper was found.</summary>
internal static class Snippet
{
    /// <summary>
    /// The sentence with the words that tell most of the query, those highlighted; where no sentence has one, the sentence
    /// nearest in meaning.
    /// </summary>
    /// <param name="abstractHtml">The abstract as sanitised HTML.</param>
    /// <param name="search">The search that found it.</param>
    /// <param name="nearest">Which sentence is nearest in meaning, counted from 0; null where none is near.</param>
    /// <returns>HTML of text, formulas and highlights; empty where no sentence says more than another.</returns>
    public static string Pick(string abstractHtml, PaperSearch search, int? nearest)
    {
        var sentences = AbstractSentence.Read(abstractHtml);
        var byWords = sentences.Select(s => (Sentence: s, Share: Distinct(s.Masked).Sum(search.ShareOf))).MaxBy(s => s.Share);
        if (byWords.Share > 0) return Highlighting.Apply(byWords.Sentence.Show(search.ShareOf), search.ShareOf);
        return nearest is { } n && n < sentences.Count ? sentences[n].Show(_ => 0) : "";
    }

    private static IEnumerable<string> Distinct(string masked) => Highlighting.Words(masked).Select(w => w.ToLowerInvariant()).Distinct();
}
