using Conspectus.Analysis.Search;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Searching;

namespace Conspectus.Reader.Papers;

/// <summary>Why a paper was found or is near, in a line.</summary>
internal static class Reasons
{
    private const int WordsShown = 6;
    private const int FewWords = 3; // each of them is meant
    private const float LeastShare = 0.15f; // of the most telling word's: "because" is no reason

    /// <summary>
    /// The words with where they stand, and how near it is in meaning: "title: diffusion, guidance · abstract: sampling · close in
    /// meaning".
    /// </summary>
    public static string Of(PaperMatch match)
    {
        var shown = match.Words.Where((w, i) => i < FewWords || w.Share >= LeastShare * match.Words[0].Share).Take(WordsShown).ToList();
        var parts = Enum.GetValues<SearchField>().Order(Comparer<SearchField>.Create((a, b) => Rank(a).CompareTo(Rank(b))))
            .Select(f => (Field: f, Words: shown.Where(w => w.Fields.MinBy(Rank) == f).Select(w => w.Word).ToList()))
            .Where(p => p.Words.Count > 0).Select(p => $"{Name(p.Field)}: {string.Join(", ", p.Words)}").ToList();
        if (match.Words.Count - shown.Count is > 0 and var more) parts.Add($"{more} more {(more == 1 ? "word" : "words")}");
        if (match.Cosine >= Likeness.Related) parts.Add(Likeness.Word(match.Cosine) + " in meaning");
        return string.Join(" · ", parts);
    }

    /// <summary>The terms that a paper shares with the one it is near to: "In both: federated learning · privacy".</summary>
    public static string Of(SimilarPaper near) =>
        near.Shared.Count > 0 ? "In both: " + string.Join(" · ", near.Shared) : "Near in meaning; few words shared";

    // A word that stands in the title need not be told to stand in the abstract too.
    private static int Rank(SearchField field) => field switch
    {
        SearchField.Title => 0,
        SearchField.Authors => 1,
        SearchField.Keywords => 2,
        _ => 3,
    };

    private static string Name(SearchField field) => field switch
    {
        SearchField.Title => "title",
        SearchField.Authors => "authors",
        SearchField.Keywords => "keywords",
        _ => "abstract",
    };
}
