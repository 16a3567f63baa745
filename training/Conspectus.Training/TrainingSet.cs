using Conspectus.Analysis;
using Conspectus.Analysis.Text;

namespace Conspectus.Training;

/// <summary>The papers to train on, as terms and labels.</summary>
internal sealed class TrainingSet
{
    private TrainingSet(Func<int[], TermBag> bag, Vocabulary vocabulary, float[] telling, TrainingPaper[] papers, int[][] labelTerms,
        int[][] labelPapers, int[][] authorPapers) =>
        (Bag, Vocabulary, Telling, Papers, LabelTerms, LabelPapers, AuthorPapers) =
            (bag, vocabulary, telling, papers, labelTerms, labelPapers, authorPapers);

    /// <summary>The known terms of words of the corpus.</summary>
    public Func<int[], TermBag> Bag { get; }

    public Vocabulary Vocabulary { get; }

    /// <summary>See <see cref="TellingWeights"/>.</summary>
    public float[] Telling { get; }

    public TrainingPaper[] Papers { get; }

    /// <summary>The known terms of each label.</summary>
    public int[][] LabelTerms { get; }

    /// <summary>The papers that carry each label.</summary>
    public int[][] LabelPapers { get; }

    /// <summary>The papers of each author.</summary>
    public int[][] AuthorPapers { get; }

    public static TrainingSet Create(IReadOnlyList<CorpusPaper> papers, TrainingOptions options)
    {
        var corpus = TokenizedCorpus.Create(papers.Select(p => p.Document).ToList(), Workers.All);
        var stop = corpus.Words.Select(StopWords.IsFunctionWord).ToArray();
        var vocabulary = Vocabulary.Create(corpus, stop, options.MinWordPapers, options.MinPairPapers, options.MaxShare);
        TermBag Bag(int[] tokens)
        {
            var (terms, counts) = vocabulary.Encode(tokens, stop);
            return new TermBag(terms, counts);
        }

        var (phrases, labels) = Labels(corpus, options);
        var (authorCount, authors) = Authors(papers, options);
        var encoded = new TrainingPaper[papers.Count];
        Workers.All.For(papers.Count, i =>
        {
            encoded[i] =
                new TrainingPaper(papers[i].Venue.Split(' ')[0], Bag(corpus.Titles[i]), Bag(corpus.Bodies[i]), Bag(corpus.Keywords[i]),
                    corpus.Bodies[i], labels[i], authors[i]);
        });
        var labelPapers = Holders(labels, phrases.Count);
        var telling = TellingWeights.Create(vocabulary, corpus, stop, encoded, labelPapers);
        return new TrainingSet(Bag, vocabulary, telling, encoded, phrases.Select(p => vocabulary.Encode(p, stop).Terms)
            .ToArray(), labelPapers, Holders(authors, authorCount));
    }

    private static int[][] Holders(int[][] ofPaper, int count)
    {
        var holders = Enumerable.Range(0, count).Select(_ => new List<int>()).ToArray();
        for (var i = 0; i < ofPaper.Length; i++)
        {
            foreach (var held in ofPaper[i]) holders[held].Add(i);
        }

        return holders.Select(h => h.ToArray()).ToArray();
    }

    // Very common names belong to several people, whose papers are not related.
    private static (int Count, int[][] Authors) Authors(IReadOnlyList<CorpusPaper> papers, TrainingOptions options)
    {
        var usable = papers.SelectMany(p => p.Authors.Distinct()).CountBy(a => a)
            .Where(a => a.Value >= 2 && a.Value <= options.MaxAuthorPapers).Select((a, i) => (a.Key, i)).ToDictionary(a => a.Key, a => a.i);
        return (usable.Count, papers.Select(p => p.Authors.Distinct().Where(usable.ContainsKey).Select(a => usable[a]).Order().ToArray())
            .ToArray());
    }

    // Author keywords that several papers share are labels; papers without keywords carry the labels that their title, or for longer ones
    // their abstract, holds.
    private static (List<int[]> Phrases, int[][] Labels) Labels(TokenizedCorpus corpus, TrainingOptions options)
    {
        var trie = new PhraseTrie();
        var own = corpus.Keywords.Select(k => Split(k).Select(trie.Add).ToArray()).ToArray();
        var uses = own.SelectMany(k => k).CountBy(k => k).ToDictionary();
        var labels = new int[corpus.Titles.Length][];
        Workers.All.For(labels.Length, i =>
        {
            var found = own[i].Length > 0 ? own[i] : trie.Find(corpus.Titles[i], 1).Concat(trie.Find(corpus.Bodies[i], 2));
            labels[i] = found.Where(l => uses[l] >= options.MinLabelUses).Distinct().Order().ToArray();
        });
        return (trie.Phrases, labels);
    }

    public static IEnumerable<int[]> Split(int[] tokens)
    {
        for (var from = 0; from < tokens.Length;)
        {
            var to = Array.IndexOf(tokens, TokenizedCorpus.Break, from);
            if (to > from) yield return tokens[from..to];
            from = to + 1;
        }
    }
}
