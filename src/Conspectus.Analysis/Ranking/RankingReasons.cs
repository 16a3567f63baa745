using System.Collections.Concurrent;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Ranking;

/// <summary>Tells why papers stand where they do. Safe for several threads.</summary>
internal sealed class RankingReasons
{
    private const int MostTerms = 3;
    private const float LeastShare = 0.2f; // of the first term's part

    private readonly RankingFeatures _features;
    private readonly IReadOnlyList<int> _liked;
    private readonly float[] _weights;
    private readonly HashSet<int> _likedColumns = [];
    private readonly Dictionary<int, int> _likedAuthors = []; // the first liked paper of each
    // Papers say the same words: what is known of one is not found out again.
    private readonly ConcurrentDictionary<string, bool> _standing = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _keys = new(StringComparer.Ordinal);
    private readonly float[] _cosines;
    private readonly int[] _nearest;

    /// <summary>Prepares the reasons. Cost: O(n d) a like.</summary>
    public RankingReasons(RankingFeatures features, InterestRanking ranking, float[] weights, Workers workers)
    {
        (_features, _liked, _weights) = (features, ranking.Liked, weights);
        (_cosines, _nearest) = (new float[features.Count], new int[features.Count]);
        Array.Fill(_cosines, float.NegativeInfinity);
        var cosines = new float[features.Count];
        foreach (var row in _liked)
        {
            foreach (var column in features.Columns.RowIndices(row))
            {
                if (column < features.FirstAuthor) _likedColumns.Add(column);
                else if (column < features.YearColumn) _likedAuthors.TryAdd(column, row);
            }

            features.Vectors.Dots(features.Vectors.Row(row), cosines, workers);
            for (var i = 0; i < cosines.Length; i++)
            {
                if (cosines[i] > _cosines[i]) (_cosines[i], _nearest[i]) = (cosines[i], row);
            }
        }
    }

    /// <summary>The reasons for a paper.</summary>
    public RankingReason Of(int row, RankedDocument document)
    {
        var authors = new List<(string, int)>();
        var singledOut = false;
        var columns = _features.Columns.RowIndices(row);
        var values = _features.Columns.RowValues(row);
        var parts = new Dictionary<int, float>(); // what each column adds to the score
        for (var p = 0; p < columns.Length; p++)
        {
            var part = values[p] * _weights[columns[p]];
            if (_likedAuthors.TryGetValue(columns[p], out var liked)) authors.Add((_features.Author(columns[p]), liked));
            else if (columns[p] > _features.YearColumn) singledOut = part > 0 || _features.IsOral[row];
            else if (part > 0 && _likedColumns.Contains(columns[p])) parts.Add(columns[p], part);
        }

        authors = [.. authors.OrderBy(a => document.Authors.ToList().IndexOf(a.Item1))];
        var terms = Terms(document.Text, parts);
        return _liked.Count == 0 ? new RankingReason(terms, null, 0, authors, singledOut)
            : new RankingReason(terms, _nearest[row], _cosines[row], authors, singledOut);
    }

    // A pair counts with its words, so that "diffusion models" is said rather than each of the two.
    private List<string> Terms(Document text, Dictionary<int, float> parts)
    {
        var spelled = new Dictionary<string, (string Surface, float Part, int At)>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in text.Keywords.Prepend(text.Body).Prepend(text.Title))
        {
            foreach (var (column, at) in _features.Surfaces(part))
            {
                if (parts.TryGetValue(column, out var own) && part[at] is var surface && _standing.GetOrAdd(surface, Stands))
                    spelled.TryAdd(surface, (surface, own, spelled.Count));
            }
        }

        var chosen = new List<string>();
        var whole = spelled.Values.Select(t => t with { Part = Whole(t.Surface, spelled) });
        foreach (var term in whole.OrderByDescending(t => t.Part).ThenBy(t => t.At))
        {
            if (chosen.Count == MostTerms || (chosen.Count > 0 && term.Part < LeastShare * Whole(chosen[0], spelled))) break;
            if (!chosen.Exists(c => SaysToo(c, term.Surface))) chosen.Add(term.Surface);
        }

        return chosen;
    }

    private static float Whole(string surface, Dictionary<string, (string Surface, float Part, int At)> spelled)
    {
        var words = surface.Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries);
        var sum = spelled.GetValueOrDefault(surface).Part;
        if (words.Length > 1) sum += words.Sum(w => spelled.GetValueOrDefault(w).Part);
        return sum;
    }

    private bool SaysToo(string chosen, string term)
    {
        var said = chosen.Split([' ', '-']).Select(Key).ToHashSet(StringComparer.Ordinal);
        return term.Split([' ', '-']).Any(w => said.Contains(Key(w)));
    }

    private string Key(string word) => _keys.GetOrAdd(word, static w => Stemmer.Stem(Tokenizer.Fold(w)));

    // What means something where it stands alone: words that carry a subject, with nothing but a blank or hyphen between them.
    private static bool Stands(string surface) =>
        surface.All(c => char.IsLetterOrDigit(c) || c is ' ' or '-') && surface.Split([' ', '-']).All(w => w.Length > 2 && IsTelling(w));

    private static bool IsTelling(string word) =>
        word.Any(char.IsLetter) && Tokenizer.Fold(word) is var folded && !StopWords.IsFunctionWord(folded) && !StopWords.IsFiller(folded);
}
