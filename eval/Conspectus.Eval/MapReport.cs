using System.Diagnostics;
using Conspectus.Analysis;
using Conspectus.Analysis.Layout;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>Measures the map on two kinds of vectors, and beside it the map without each of its choices in turn.</summary>
internal static class MapReport
{
    /// <summary>
    /// The 128-dimensional vectors of the published baselines: TF-IDF of words and pairs, keywords left out, title counted once.
    /// </summary>
    public static Embedding BaselineVectors(TokenizedCorpus corpus) => Embedding.Create(
        TermVectors.Create(corpus, new TermOptions { TitleWeight = 1, KeywordWeight = 0 }, Workers.All).Matrix,
        new EmbeddingOptions { Dimensions = 128, SpectrumPower = 1, PowerIterations = 5 },
        Workers.All);

    /// <summary>Reads the conference's feed and prints the report.</summary>
    public static void Print(string shared)
    {
        var papers = CorpusFile.Read(Path.Combine(shared, "corpora", "neurips-2023.json.gz"));
        var keywords = new KeywordAgreement(papers.Select(p => p.Document));
        var documents = papers.Select(p => p.Document with { Keywords = [] }).ToList();
        Console.WriteLine("vectors  layout                      trust@15   kept@10  keyword share@10  triplets  seconds");
        Console.WriteLine("LSA 128  umap-learn (published)          .939      .330              .156      .602  22 to 40");
        Console.WriteLine("LSA 128  scikit-learn (published)        .965      .450              .182      .608  16 to 20");
        Measure("LSA 128", BaselineVectors(TokenizedCorpus.Create(documents, Workers.All)), keywords);
        Measure("our own", AnalysisRun.Create(documents, new AnalysisOptions(), Workers.All).Embedding, keywords);
    }

    private static void Measure(string vectors, Embedding embedding, KeywordAgreement keywords)
    {
        var graph = ExactNeighbors.Find(embedding.Values, embedding.Dimensions, 30, Workers.All);
        var quality = new MapQuality(embedding);
        Line("as shipped", new LayoutOptions());
        Line("no fringe", new LayoutOptions { Fringe = 10 });
        Line("exaggeration dropped at once", new LayoutOptions { EarlyIterations = 0, Iterations = 300 });
        Line("all 30 neighbours alike", new LayoutOptions { FringeWeight = 1 });
        Line("twice the iterations", new LayoutOptions { EarlyIterations = 300, Iterations = 300 });
        Line("exact forces", new LayoutOptions { Theta = 0 });

        void Line(string name, LayoutOptions options)
        {
            var start = Stopwatch.GetTimestamp();
            var layout = TsneLayout.Create(embedding, graph, options, Workers.All);
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            var share = keywords.NeighborShare(MapQuality.Neighbors(layout, 10), 10);
            var (trust, kept, triplets) = (quality.Trustworthiness(layout, 15), quality.Kept(layout, 10), quality.RandomTriplets(layout));
            Console.WriteLine($"{vectors}  {name,-28} {trust,7:F4}  {kept,8:F4}  {share,16:F4}  {triplets,8:F4}  {seconds,7:F2}");
        }
    }
}
