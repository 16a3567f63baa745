using Conspectus.Analysis.Text;

namespace Conspectus.Training;

/// <summary>What each term tells of a paper's subject, learned from the papers whose authors gave keywords.</summary>
/// <remarks>
/// Two estimates, each relative to chance: how often a term of a paper's text is one of its keywords, and how often two papers that hold
/// the term share a keyword. Both are shrunk towards a mean, the second towards the mean of terms that are as frequent, so that the few
/// papers of a rare term do not decide alone.
/// </remarks>
internal static class TellingWeights
{
    private const int KeywordPrior = 20;
    private const int SharePrior = 100;
    private const int MostUses = 200; // a label of more papers says too little about each of them
    private const double KeywordPower = 0.25;
    private const double SharePower = 0.1;

    /// <summary>A weight for each term of the vocabulary; 1 is that of the rarest terms of no known use as a keyword.</summary>
    public static float[] Create(Vocabulary vocabulary, TokenizedCorpus corpus, bool[] stop, TrainingPaper[] papers, int[][] labelPapers)
    {
        var texts = papers.Select(p => p.Keywords.Terms.Length == 0 ? [] : p.Title.Terms.Union(p.Body.Terms).ToArray()).ToArray();
        var holders = new double[vocabulary.Count];
        foreach (var term in texts.SelectMany(t => t)) holders[term]++;
        var keyword = KeywordShares(vocabulary, corpus, stop, texts, holders);
        var share = LabelShares(vocabulary, texts, holders, labelPapers);
        return keyword.Zip(share, (k, s) => (float)(Math.Pow(k, KeywordPower) * Math.Pow(s, SharePower))).ToArray();
    }

    private static double[] KeywordShares(Vocabulary vocabulary, TokenizedCorpus corpus, bool[] stop, int[][] texts, double[] holders)
    {
        var hits = new double[vocabulary.Count];
        for (var i = 0; i < texts.Length; i++)
        {
            var text = texts[i].ToHashSet();
            foreach (var keyword in TrainingSet.Split(corpus.Keywords[i]))
            {
                var terms = vocabulary.Encode(keyword, stop).Terms.Where(text.Contains).ToArray();
                // A word within a longer keyword counts half.
                foreach (var term in terms) hits[term] += vocabulary.IsPair(term) || keyword.Length == 1 ? 1 : 0.5;
            }
        }

        var usual = hits.Sum() / Math.Max(1, holders.Sum());
        return hits.Select((h, t) => (h + (KeywordPrior * usual)) / (holders[t] + KeywordPrior) / usual).ToArray();
    }

    private static double[] LabelShares(Vocabulary vocabulary, int[][] texts, double[] holders, int[][] labelPapers)
    {
        var same = new double[vocabulary.Count];
        var count = new int[vocabulary.Count];
        double pairs = 0;
        foreach (var label in labelPapers)
        {
            var members = label.Where(i => texts[i].Length > 0).ToArray();
            if (members.Length is < 2 or > MostUses) continue;
            pairs += members.Length * (members.Length - 1.0);
            foreach (var term in members.SelectMany(i => texts[i])) count[term]++;
            foreach (var term in members.SelectMany(i => texts[i]))
            {
                same[term] += count[term] * (count[term] - 1.0);
                count[term] = 0;
            }
        }

        double n = texts.Count(t => t.Length > 0);
        var chance = pairs / (n * (n - 1));
        int Bucket(int term) => (2 * (int)(vocabulary.Idf[term] / Math.Log(2))) + (vocabulary.IsPair(term) ? 1 : 0);
        var usual = Enumerable.Range(0, vocabulary.Count).GroupBy(Bucket).ToDictionary(
            g => g.Key, g => (g.Sum(t => same[t]) + chance) / (g.Sum(t => holders[t] * Math.Max(0, holders[t] - 1)) + 1));
        var rarest = usual[usual.Keys.Max()];
        return Enumerable.Range(0, vocabulary.Count)
            .Select(t => (same[t] + (SharePrior * usual[Bucket(t)])) / ((holders[t] * Math.Max(0, holders[t] - 1)) + SharePrior) / rarest)
                .ToArray();
    }
}
