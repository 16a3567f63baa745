using Conspectus.Core.Citations;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>The papers an article rests on.</summary>
public static class Bibliography
{
    /// <summary>The bibliography as a BibTeX file, one entry a paper, ordered by key; empty without papers.</summary>
    public static string ToBibTeX(Article article) => string.Join('\n', article.Bibliography.Select(BibEntry.Write));

    /// <summary>Every paper that a sentence cites or an item is about, ordered by key.</summary>
    internal static IReadOnlyList<Paper> Of(Article article, IReadOnlyList<Paper> papers)
    {
        var cited = article.Sentences.SelectMany(s => s.Citations).Concat(Items(article.Chapters)).ToHashSet(StringComparer.Ordinal);
        return [.. papers.Where(p => cited.Contains(p.Id)).OrderBy(p => p.Key, StringComparer.Ordinal)];
    }

    private static IEnumerable<string> Items(IEnumerable<Section> sections) => sections
        .SelectMany(s => s.Items.Where(i => i.Paper is not null).Select(i => i.Paper!.Id).Concat(Items(s.Sections)));
}
