using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text.Json;
using Conspectus.Analysis;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Eval;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args.FirstOrDefault() == "vectors")
{
    using var file = args.Length > 2 ? File.OpenRead(args[2]) : null;
    VectorsReport.Print(Conspectus.Training.CorpusFile.Read(args[1]), file is null ? ShippedTerms.Table : TermTableFile.Read(file));
    return;
}

if (args.FirstOrDefault() == "search")
{
    Conspectus.Eval.Search.SearchReport.Print(args.ElementAtOrDefault(1) ?? "../shared");
    return;
}

if (args.FirstOrDefault() == "map")
{
    MapReport.Print(args.ElementAtOrDefault(1) ?? "../shared");
    return;
}

if (args.FirstOrDefault() == "scale")
{
    ScaleReport.Print(args.ElementAtOrDefault(1) ?? "../shared");
    return;
}

if (args.FirstOrDefault() == "encoder")
{
    EncoderReport.Print(args.ElementAtOrDefault(1) ?? "../shared", args.ElementAtOrDefault(2) ?? Path.Combine(Path.GetTempPath(), "conspectus-vectors"));
    return;
}

if (args.FirstOrDefault() == "kinds")
{
    KindsReport.Print(args[1], args[2]);
    return;
}

if (args.FirstOrDefault() == "topics")
{
    TopicsReport.Print(args[1], args[2..]);
    return;
}

var shared = args.FirstOrDefault() ?? "../shared";
using var stream = new GZipStream(File.OpenRead(Path.Combine(shared, "corpora", "neurips-2023.json.gz")), CompressionMode.Decompress);
using var json = JsonDocument.Parse(stream);
var documents = new List<Document>();
var keywords = new List<string[]>();
foreach (var paper in json.RootElement.GetProperty("results").EnumerateArray())
{
    var own = paper.GetProperty("keywords").EnumerateArray().Select(k => k.GetString()!.Trim()).ToArray();
    // Keywords judge the result, so they are kept out of the text unless the topics are to be read.
    documents.Add(new Document(paper.GetProperty("name").GetString()!, paper.GetProperty("abstract").GetString()!, args.Contains("--topics") ? own : []));
    keywords.Add(own.Select(k => k.ToLowerInvariant()).Distinct().ToArray());
}

var clock = Stopwatch.StartNew();
var run = AnalysisRun.Create(documents, new AnalysisOptions(), Workers.All);
Console.WriteLine($"Analysis of {documents.Count} papers: {clock.Elapsed.TotalSeconds:F2} s ({string.Join(", ", run.Stages.Select(s => $"{s.Name} {s.Seconds:F2}"))})");
var judge = new KeywordJudge(keywords);
Console.WriteLine($"10 nearest share a keyword   {judge.NeighborShare(run.Graph, 10):F3}   (LSA .236, title x 3 .247, MiniLM .194)");
Console.WriteLine($"Keyword-pair lift of topics  {judge.Lift(run.Topics.Select(t => t.Members).ToList()):F1}   ({run.Topics.Count} topics, largest {run.Topics.Max(t => t.Members.Count)}; NMF 7.8, BERTopic 9.6, k-means 11.2, UMAP + k-means 11.7, EVoC 12.1)");
var map = new MapJudge(run.Embedding);
Console.WriteLine($"Map trustworthiness@15       {map.Trustworthiness(run.Layout, 15):F3}   (UMAP .939, t-SNE .965)");
Console.WriteLine($"Map neighbours kept@10       {map.Kept(run.Layout, 10):F3}   (UMAP .330, t-SNE .450)");
Console.WriteLine($"Map keyword share@10         {judge.NeighborShare(MapJudge.Neighbors(run.Layout, 10), 10):F3}   (UMAP .156, t-SNE .182)");
Console.WriteLine($"Map random triplets          {map.RandomTriplets(run.Layout):F3}   (UMAP .602, t-SNE .608)");
if (args.Contains("--topics"))
{
    for (var c = 0; c < run.Chapters.Count; c++)
    {
        Console.WriteLine($"\n# {run.Chapters[c].Label}  ({run.Chapters[c].Members.Count})  {string.Join(" · ", run.Chapters[c].Terms)}");
        foreach (var (topic, t) in run.Topics.Select((t, i) => (t, i)).Where(t => t.t.Parent == c))
        {
            Console.WriteLine($"  ## {topic.Label}  ({topic.Members.Count})  {string.Join(" · ", topic.Terms)}");
            foreach (var theme in run.Themes.Where(h => h.Parent == t)) Console.WriteLine($"       - {theme.Label}  ({theme.Members.Count})");
        }
    }
}
