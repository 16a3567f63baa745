using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Ranking;

/// <summary>Takes texts apart for rankings: every run of two or more letters and digits.</summary>
/// <remarks>
/// Function words and numbers are kept: "was to assess", "30 mg" or "we prove that" tell the kind of a study, which is half of what reviews
/// choose by. The search and the topics leave them out, since they ask for subjects alone.
/// </remarks>
internal static class RankingWords
{
    private const int LongestWord = 40; // longer runs are identifiers or damage

    /// <summary>The words of a text in order. Cost: linear.</summary>
    /// <param name="text">The text.</param>
    /// <param name="forms">The memory of words met before.</param>
    public static List<RankingWord> Read(string text, WordForms forms)
    {
        var words = new List<RankingWord>(text.Length / 6);
        for (var i = 0; i < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[i]))
            {
                i++;
                continue;
            }

            var start = i;
            while (i < text.Length && char.IsLetterOrDigit(text[i])) i++;
            if (i - start is < 2 or > LongestWord || forms.Term(text.AsSpan(start, i - start)) is not { Length: > 0 } term) continue;
            words.Add(new RankingWord(Hash(term), start, i));
        }

        return words;
    }

    /// <summary>The hash of a pair of words.</summary>
    public static ulong Pair(ulong first, ulong second) => Mix((first * 0x9E3779B97F4A7C15) ^ second);

    // FNV-1a, mixed so that its low bits are as good as its high ones.
    private static ulong Hash(string term)
    {
        var hash = 0xCBF29CE484222325;
        foreach (var c in term) hash = (hash ^ c) * 0x100000001B3;
        return Mix(hash);
    }

    private static ulong Mix(ulong z)
    {
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
