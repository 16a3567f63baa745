using System.Text.Json;
using Conspectus.Analysis.Ranking;
using Conspectus.Analysis.Text;
using Conspectus.Core.Text;
using Conspectus.Eval.Search;
using Conspectus.Sources.Labels;
using Conspectus.Training;

namespace Conspectus.Eval.Ranking;

/// <summary>All sets of choices.</summary>
internal static class ReviewSets
{
    private const int LeastPapers = 15; // of a simulated interest
    private const int MostPapers = 80;
    private const int OfEach = 8; // simulated interests of one collection

    /// <summary>The finished reviews, in the order of their names.</summary>
    public static IEnumerable<InterestSet> Reviews(string shared) =>
        Directory.GetFiles(Path.Combine(shared, "eval", "screening"), "*.csv.gz").Order(StringComparer.Ordinal).Select(file =>
        {
            var review = LabeledReviewFile.Read(file, CancellationToken.None);
            var papers = review.Records.Select(r => new RankedDocument(new Document(r.Title, r.Abstract, r.Keywords), r.Authors, r.Year));
            return new InterestSet(
                "reviews", Path.GetFileName(file)[..^7], new RankedPapers([.. papers]), [.. review.Records.Select(r => r.IsIncluded)]);
        });

    /// <summary>Papers of NeurIPS 2023 that a reader singled out, and those that another filed under graphs.</summary>
    public static IReadOnlyList<InterestSet> Picks(string shared)
    {
        var feed = Path.Combine(shared, "corpora", "neurips-2023.json.gz");
        var corpus = CorpusFile.Read(feed);
        var decisions = Decisions(feed);
        var papers = new RankedPapers([.. corpus.Zip(decisions, (p, d) => new RankedDocument(p.Document, p.Authors, 2023, d))]);
        var rows = corpus.Index().ToLookup(p => Folding.Letters(p.Item.Document.Title), p => p.Index, StringComparer.Ordinal);
        InterestSet Set(string name, string file, string list, string title)
        {
            using var json = JsonDocument.Parse(File.ReadAllText(Path.Combine(shared, "eval", "reading", file)));
            var liked = new bool[corpus.Count];
            foreach (var item in json.RootElement.GetProperty(list).EnumerateArray())
            {
                foreach (var row in rows[Folding.Letters(item.GetProperty(title).GetString()!)]) liked[row] = true;
            }

            return new InterestSet("picks", name, papers, liked, 5, 10);
        }

        return [Set("one reader's picks", "highlights-dev.json", "items", "title"), Set("graphs", "picks-graphs.json", "matched", "matched")];
    }

    /// <summary>Simulated interests: authors' keywords and areas, which are kept out of the text, and the queries of CISI.</summary>
    public static IEnumerable<InterestSet> Simulated(string shared)
    {
        var others = CorpusFile.Read(Path.Combine(shared, "corpora", "other-conferences.jsonl.gz"));
        foreach (var venue in new[] { "WWW 2025", "COLM 2025", "ICLR 2018" })
            foreach (var set in Labeled("keywords", venue, others, p => p.Document.Keywords.Select(Folding.Words).Distinct())) yield return set;
        foreach (var venue in new[] { "IJCAI 2022", "IJCAI 2024" })
            foreach (var set in Labeled("areas", venue, others, p => p.Document.Keywords.Take(1).Select(k => k.Split(':')[0].Trim()))) yield return set;
        var cisi = Collections.Cisi(Path.Combine(shared, "eval", "retrieval", "cisi"));
        var documents = new RankedPapers([.. cisi.Documents.Select(d => new RankedDocument(d, []))]);
        foreach (var (query, number) in cisi.Queries.Select((q, i) => (q, i)).Where(q => q.q.Relevant.Count is >= LeastPapers and <= MostPapers).Take(OfEach * 2))
        {
            var liked = new bool[documents.Documents.Count];
            foreach (var row in query.Relevant) liked[row] = true;
            yield return new InterestSet("CISI", $"CISI {number + 1}", documents, liked);
        }
    }

    private static IEnumerable<InterestSet> Labeled(
        string group, string venue, IReadOnlyList<CorpusPaper> all, Func<CorpusPaper, IEnumerable<string>> labels)
    {
        var papers = all.Where(p => p.Venue == venue).ToList();
        var documents = new RankedPapers([.. papers.Select(p => new RankedDocument(p.Document with { Keywords = [] }, p.Authors))]);
        var rows = papers.Index().SelectMany(p => labels(p.Item).Where(l => l.Length > 0).Select(l => (Label: l, p.Index)))
            .GroupBy(l => l.Label, l => l.Index, StringComparer.Ordinal).Where(g => g.Count() is >= LeastPapers and <= MostPapers)
            .OrderBy(g => g.Key, StringComparer.Ordinal).ToList();
        var step = Math.Max(1, rows.Count / OfEach);
        foreach (var group1 in rows.Where((_, at) => at % step == 0).Take(OfEach))
        {
            var liked = new bool[papers.Count];
            foreach (var row in group1) liked[row] = true;
            yield return new InterestSet(group, $"{venue}: {group1.Key}", documents, liked);
        }
    }

    private static List<int> Decisions(string feed)
    {
        using var stream = new System.IO.Compression.GZipStream(File.OpenRead(feed), System.IO.Compression.CompressionMode.Decompress);
        using var json = JsonDocument.Parse(stream);
        return [.. json.RootElement.GetProperty("results").EnumerateArray().Select(p => p.GetProperty("decision").GetString() switch
        {
            { } oral when oral.Contains("oral", StringComparison.OrdinalIgnoreCase) => 2,
            { } spotlight when spotlight.Contains("spotlight", StringComparison.OrdinalIgnoreCase) => 1,
            _ => 0,
        })];
    }
}
