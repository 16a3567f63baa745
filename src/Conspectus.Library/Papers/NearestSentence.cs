using System.Net;
using Conspectus.Core.Text;

namespace Conspectus.Library.Papers;

/// <summary>Which sentence of an abstract is nearest to a query in meaning.</summary>
public static class NearestSentence
{
    private const float LeastCosine = 0.1f;

    /// <summary>The sentence, counted from 0 as <see cref="HtmlSentences"/> splits them; null where none is near.</summary>
    /// <param name="abstractHtml">The abstract as sanitised HTML.</param>
    /// <param name="cosine">The cosine similarity of the query and a text, −1 to 1.</param>
    public static int? Find(string abstractHtml, Func<string, float> cosine)
    {
        var sentences = HtmlSentences.Split(abstractHtml).Masked;
        if (sentences.Count == 0) return null;
        var (at, nearest) = sentences.Select((s, i) => (At: i, Cosine: cosine(WebUtility.HtmlDecode(s)))).MaxBy(s => s.Cosine);
        return nearest > LeastCosine ? at : null;
    }
}
