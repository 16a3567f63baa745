using System.Net;
using Conspectus.Library.Papers;

namespace Conspectus.Reader.Papers;

/// <summary>The sentence of an abstract that shows best why the paper was found.</summary>
internal static class Snippet
{
    private const float LeastCosine = 0.1f;

    /// <summary>
    /// The sentence with the words that tell most of the query, those highlighted; where no sentence has one, the sentence nearest in
    /// meaning.
    /// </summary>
    /// <param name="abstractHtml">The abstract as sanitised HTML.</param>
    /// <param name="search">The search that found it.</param>
    /// <returns>HTML of text, formulas and highlights; empty where no sentence says more than another.</returns>
    public static string Pick(string abstractHtml, PaperSearch search)
    {
        var sentences = AbstractSentence.Read(abstractHtml);
        var byWords = sentences.Select(s => (Sentence: s, Share: Distinct(s.Masked).Sum(search.ShareOf))).MaxBy(s => s.Share);
        if (byWords.Share > 0) return Highlighting.Apply(byWords.Sentence.Show(search.ShareOf), search.ShareOf);
        var byMeaning = sentences.Select(s => (Sentence: s, Cosine: search.Cosine(WebUtility.HtmlDecode(s.Masked)))).MaxBy(s => s.Cosine);
        return byMeaning.Cosine > LeastCosine ? byMeaning.Sentence.Show(_ => 0) : "";
    }

    private static IEnumerable<string> Distinct(string masked) => Highlighting.Words(masked).Select(w => w.ToLowerInvariant()).Distinct();
}
