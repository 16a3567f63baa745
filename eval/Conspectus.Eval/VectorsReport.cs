using Conspectus.Analysis;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>Compares vectors by the keyword share of the ten nearest neighbours, keywords kept out of the text.</summary>
internal static class VectorsReport
{
    public static void Print(IReadOnlyList<CorpusPaper> papers, IReadOnlyList<StaticVectors> tables)
    {
        var documents = papers.Select(p => p.Document with { Keywords = [] }).ToList();
        var judge = new KeywordJudge(papers.Select(p => p.Document.Keywords.Select(k => k.ToLowerInvariant()).Distinct().ToArray()).ToList());
        var corpus = TokenizedCorpus.Create(documents, Workers.All);
        var terms = new TermOptions();
        var lsa = Embedding.Create(TermVectors.Create(corpus, terms, Workers.All).Matrix, new EmbeddingOptions(), Workers.All);
        void Line(string name, float[] vectors, int d) =>
            Console.WriteLine($"{name,-40} {judge.NeighborShare(ExactNeighbors.Find(vectors, d, 10, Workers.All), 10):F4}");
        Line($"LSA {lsa.Dimensions}", lsa.Values, lsa.Dimensions);
        for (var t = 0; t < tables.Count; t++)
        {
            var vectors = tables[t].Embed(corpus, terms, Workers.All);
            Line($"static {t + 1}", vectors, tables[t].Dimensions);
            foreach (var weight in new[] { 0.3f, 0.5f, 0.7f }) Line($"static {t + 1} x {weight:F1} beside LSA", SideBySide.Join(lsa.Values, lsa.Dimensions, vectors, tables[t].Dimensions, weight), lsa.Dimensions + tables[t].Dimensions);
        }
    }
}
