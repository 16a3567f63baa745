using System.Numerics;
using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Search;

/// <summary>Finds the word of the vocabulary that a misspelt one most likely means.</summary>
/// <remarks>
/// F. J. Damerau, "A technique for computer detection and correction of spelling errors" (CACM 7, 1964): letters missing, added, changed,
/// or two side by side swapped; a swap is not edited further. Of equally near words the more frequent wins.
/// </remarks>
internal sealed class Spelling
{
    private const int Shortest = 4;
    private const int ShortestForTwo = 8;
    private readonly TermIndex _index;
    private readonly int[] _terms;
    private readonly uint[] _letters;

    /// <summary>Notes the letters of each of the terms. Cost: linear.</summary>
    public Spelling(TermIndex index, IReadOnlyList<int> terms)
    {
        _index = index;
        _terms = [.. terms];
        _letters = _terms.Select(t => Letters(index.Terms[t])).ToArray();
    }

    /// <summary>
    /// The nearest word within one edit, two from eight letters on; null if there is none, or the word is short or not of letters alone.
    /// A word that other papers of the field write has one edit only, for "constancy" is not a misspelt "constant"; one, as "langauge" is
    /// among those words too. Cost: linear in the vocabulary.
    /// </summary>
    public string? Correct(string word)
    {
        if (word.Length < Shortest || !word.All(char.IsLetter)) return null;
        var most = word.Length < ShortestForTwo || ShippedTerms.Table.Has(word) ? 1 : 2;
        var letters = Letters(word);
        string? best = null;
        var bestCost = float.MaxValue;
        for (var i = 0; i < _terms.Length; i++) // most frequent first, so that the first of equals stays
        {
            // One edit changes at most two letters of the set.
            if (BitOperations.PopCount(letters ^ _letters[i]) > 2 * most) continue;
            var candidate = _index.Terms[_terms[i]];
            if (candidate.Length < Shortest || Math.Abs(candidate.Length - word.Length) > most) continue;
            var distance = Distance(word, candidate, most);
            if (distance > most) continue;
            // The first letter is seldom wrong.
            var cost = distance + (word[0] == candidate[0] ? 0 : 0.5f);
            if (cost >= bestCost) continue;
            (best, bestCost) = (candidate, cost);
        }

        return best;
    }

    private static int Distance(string a, string b, int most)
    {
        Span<int> before = stackalloc int[b.Length + 1], last = stackalloc int[b.Length + 1], row = stackalloc int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++) last[j] = j;
        for (var i = 1; i <= a.Length; i++)
        {
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                row[j] = Math.Min(Math.Min(last[j], row[j - 1]) + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1));
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = Math.Min(row[j], before[j - 2] + 1);
                least = Math.Min(least, row[j]);
            }

            if (least > most) return least;
            last.CopyTo(before);
            row.CopyTo(last);
        }

        return last[b.Length];
    }

    private static uint Letters(string word)
    {
        uint letters = 0;
        foreach (var c in word) letters |= 1u << (c is >= 'a' and <= 'z' ? c - 'a' : 26 + (c % 6));
        return letters;
    }
}
