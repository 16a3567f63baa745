using System.Text.Json;
using Conspectus.Analysis;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Encoders;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>Measures a neural encoder on NeurIPS 2023: alone, and beside our own vectors.</summary>
internal static class EncoderReport
{
    private const float Weight = 0.3f;

    /// <summary>
    /// Prints the keyword share of the ten nearest neighbours, keywords kept out of the text, and how well a comment finds the paper it was
    /// written on.
    /// </summary>
    /// <param name="shared">The folder with the corpora, the labels and the model.</param>
    /// <param name="cache">Where the vectors are kept.</param>
    public static void Print(string shared, string cache)
    {
        using var encoder = SentenceEncoder.Open(Path.Combine(shared, "models", "all-MiniLM-L6-v2-int8"));
        var papers = CorpusFile.Read(Path.Combine(shared, "corpora", "neurips-2023.json.gz"));
        var documents = papers.Select(p => p.Document with { Keywords = [] }).ToList();
        var neural = VectorCache.Encode(encoder, documents.Select(d => $"{d.Title}. {d.Body}").ToList(), cache);
        var corpus = TokenizedCorpus.Create(documents, Workers.All);
        var terms = TermVectors.Create(corpus, new TermOptions(), Workers.All);
        var shipped = terms.Shipped(new TermOptions(), Workers.All);
        var options = new EmbeddingOptions();
        var own = Embedding.OfSubjects(terms, shipped, options, Workers.All);
        var model = TextModel.Create(terms, shipped, options, Workers.All);

        var keywords = new KeywordAgreement(papers.Select(p => p.Document));
        double Share(float[] vectors, int d) => keywords.NeighborShare(ExactNeighbors.Find(vectors, d, 10, Workers.All), 10);
        var both = SideBySide.Join(own.Values, own.Dimensions, neural, encoder.Dimensions, Weight);
        Console.WriteLine($"10 nearest share a keyword: {encoder.Name} {Share(neural, encoder.Dimensions):F3} (.194)");
        Console.WriteLine($"  ours {Share(own.Values, own.Dimensions):F3} (.247)");
        Console.WriteLine($"  ours beside it at weight {Weight} {Share(both, own.Dimensions + encoder.Dimensions):F3} (.251)");

        using var highlights = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(shared, "eval", "reading", "highlights-dev.json")));
        var items = highlights.RootElement.GetProperty("items").EnumerateArray()
            .Select(i => (Title: i.GetProperty("title").GetString()!, Comment: i.GetProperty("comment").GetString()!)).ToList();
        var answers = items.Select(i => documents.FindIndex(d => Plain(d.Title) == Plain(i.Title))).ToList();
        var comments = VectorCache.Encode(encoder, items.Select(i => i.Comment).ToList(), cache);
        var byMeaning = items.Select((_, q) => Cosines(comments.AsSpan(q * encoder.Dimensions, encoder.Dimensions), neural)).ToList();
        var byTerms = items.Select(i => Cosines(model.Encode(new Document("", i.Comment, [])), Rows(model.Documents))).ToList();
        var fused = byMeaning.Zip(byTerms, (a, b) => Spread(a).Zip(Spread(b), (x, y) => x + y).ToArray()).ToList();
        var rankings = new[]
        {
            ($"{encoder.Name} (MRR .799, R@10 .951)", byMeaning), ("ours (LSA: MRR .694, R@10 .878)", byTerms),
            ("both, min-max average", fused),
        };
        foreach (var (name, cosines) in rankings)
        {
            var ranks = answers.Select((answer, q) =>
                answer < 0 ? double.PositiveInfinity : 1 + cosines[q].Count(c => c > cosines[q][answer])).ToList();
            double Recall(int depth) => ranks.Average(r => r <= depth ? 1.0 : 0);
            Console.Write($"Known item, {items.Count} comments, {answers.Count(a => a >= 0)} of the papers there: {name}: ");
            Console.WriteLine($"MRR {ranks.Average(r => 1 / r):F3}, R@1 {Recall(1):F3}, R@10 {Recall(10):F3}");
        }
    }

    private static string Plain(string title) => string.Concat(title.Where(char.IsLetterOrDigit)).ToLowerInvariant();

    private static float[] Cosines(ReadOnlySpan<float> query, float[] vectors)
    {
        var cosines = new float[vectors.Length / query.Length];
        for (var i = 0; i < cosines.Length; i++) cosines[i] = DenseMath.Dot(query, vectors.AsSpan(i * query.Length, query.Length));
        return cosines;
    }

    private static float[] Rows(RoundedVectors vectors) => Enumerable.Range(0, vectors.Count).SelectMany(vectors.Row).ToArray();

    private static float[] Spread(float[] values)
    {
        var (least, most) = (values.Min(), values.Max());
        return [.. values.Select(v => (v - least) / (most - least))];
    }
}
