using Conspectus.Core.Text;
using Conspectus.Library.Papers;

namespace Conspectus.Reader.Papers;

/// <summary>What a row of a list shows of an abstract: HTML of text, formulas and highlights, each at most 280 characters of
/// text.</summary>
/// <param name="New">The sentence in which the authors say what they do; empty where there is none.</param>
/// <param name="Found">The sentence that tells why the paper was found; empty where that is the same one, or none tells.</param>
internal sealed record PaperExcerpt(string New, string Found)
{
    /// <summary>The excerpt of an abstract.</summary>
    /// <param name="abstractHtml">The abstract as sanitised HTML.</param>
    /// <param name="search">The search that found the paper, or null.</param>
    /// <param name="nearest">Which sentence is nearest to the query in meaning, counted from 0; null where none is near.</param>
    public static PaperExcerpt Of(string abstractHtml, PaperSearch? search, int? nearest)
    {
        var sentences = AbstractSentence.Read(abstractHtml);
        Func<string, float> share = search is null ? _ => 0 : search.ShareOf;
        string Show(int at) => at < 0 || at >= sentences.Count ? "" : Highlighting.Apply(sentences[at].Show(share), share);
        var isNew = Statement.FindNew(sentences.ConvertAll(s => s.Masked));
        var isFound = search is null ? -1 : MostTelling(sentences, share) ?? nearest ?? -1;
        return new PaperExcerpt(Show(isNew), isFound == isNew ? "" : Show(isFound));
    }

    // The sentence with the words that tell most of the query; the first of equals.
    private static int? MostTelling(List<AbstractSentence> sentences, Func<string, float> share)
    {
        if (sentences.Count == 0) return null;
        var (at, most) = sentences.Select((s, i) => (At: i, Share: Distinct(s.Masked).Sum(share))).MaxBy(s => s.Share);
        return most > 0 ? at : null;
    }

    private static IEnumerable<string> Distinct(string masked) => Highlighting.Words(masked).Select(w => w.ToLowerInvariant()).Distinct();
}
