using Conspectus.Analysis;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>Compares document vectors by the keyword share of the ten nearest neighbours, keywords kept out of the text.</summary>
internal static class VectorsReport
{
    /// <summary>Prints a line for each way of making vectors.</summary>
    public static void Print(IReadOnlyList<CorpusPaper> papers, TermTable table)
    {
        var documents = papers.Select(p => p.Document with { Keywords = [] }).ToList();
        var keywords = new KeywordAgreement(papers.Select(p => p.Document));
        var corpus = TokenizedCorpus.Create(documents, Workers.All);
        var options = new TermOptions();
        double Share(float[] vectors, int d) => keywords.NeighborShare(ExactNeighbors.Find(vectors, d, 10, Workers.All), 10);
        void Line(string name, double share) => Console.WriteLine($"{name,-64} {share:F4}");

        var shipped = table.Embed(corpus, options, Workers.All);
        Line($"shipped table alone, {table.Count} terms", Share(shipped, table.Dimensions));
        var terms = TermVectors.Create(corpus, options, Workers.All);
        var told = terms.Telling(table);
        var classic = Embedding.Create(terms.Matrix, new EmbeddingOptions { Dimensions = 256, SpectrumPower = 1 }, Workers.All);
        Line("LSA 256, title three times (.247)", Share(classic.Values, classic.Dimensions));
        foreach (var (d, power) in new[] { (256, 1f), (256, 0.6f), (384, 0.6f), (512, 0.6f), (512, 0.8f) })
        {
            var own = Embedding.Create(told, new EmbeddingOptions { Dimensions = d, SpectrumPower = power }, Workers.All);
            Line($"LSA {d}, spectrum to the {power:F1}, terms weighted by what they tell", Share(own.Values, d));
            foreach (var weight in new[] { 0.25f, 0.4f })
                Line($"   beside the shipped table at {weight:F2}",
                    Share(SideBySide.Join(own.Values, d, shipped, table.Dimensions, weight), d + table.Dimensions));
        }
    }
}
