using System.Diagnostics;
using System.Globalization;
using Conspectus.Analysis;
using Conspectus.Analysis.Clustering;
using Conspectus.Analysis.Topics;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>
/// Measures topics by the authors' keywords, kept out of the text: lift, sizes, stability, agreement between seeds. Without venues NeurIPS
/// 2023 and ICLR 2024; <c>--tree</c> prints the labels of the same papers with their keywords, <c>--take 284</c> only every n-th paper.
/// </summary>
internal static class TopicsReport
{
    private static readonly AnalysisOptions WithoutMap = new() { Layout = new() { EarlyIterations = 1, Iterations = 1 } };

    public static void Print(string shared, string[] arguments)
    {
        Console.WriteLine(
            "Keyword-pair lift on NeurIPS 2023, others: NMF 7.8, BERTopic 9.6 (agreement of two runs .62), k-means 11.2, "
            + "UMAP + k-means 11.7, EVoC 12.1");
        var at = Array.IndexOf(arguments, "--take");
        var take = at >= 0 ? int.Parse(arguments[at + 1], CultureInfo.InvariantCulture) : int.MaxValue;
        var venues = arguments.Where((a, i) => !a.StartsWith('-') && (i == 0 || arguments[i - 1] != "--take"))
            .DefaultIfEmpty("NeurIPS 2023");
        foreach (var venue in venues)
        {
            var file = venue == "NeurIPS 2023" ? "neurips-2023.json.gz" : "other-conferences.jsonl.gz";
            var all = CorpusFile.Read(Path.Combine(shared, "corpora", file))
                .Where(p => venue is "all" or "NeurIPS 2023" || p.Venue == venue).ToList();
            var step = Math.Max(1, all.Count / take);
            Print(venue, all.Where((_, i) => i % step == 0).Take(take).ToList(), arguments.Contains("--tree"));
        }
    }

    private static void Print(string venue, List<CorpusPaper> papers, bool tree)
    {
        var run = AnalysisRun.Create(papers.Select(p => p.Document with { Keywords = [] }).ToList(), WithoutMap, Workers.All);
        var keywords = new KeywordAgreement(papers.Select(p => p.Document));
        double Seconds(AnalysisStage stage) => run.Stages.First(s => s.Stage == stage).Seconds;
        string Level(IReadOnlyList<LabeledGroup> level) =>
            $"{level.Count,4}  lift {keywords.Lift(level.Select(t => t.Members).ToList()),5:F1}  sizes {level.Min(t => t.Members.Count)} "
            + $"to {level.Max(t => t.Members.Count)} ({(double)level.Max(t => t.Members.Count) / papers.Count:P1})";
        Console.Write($"\n{venue}: {papers.Count} papers; ");
        Console.Write($"clusters {Seconds(AnalysisStage.Clusters):F2} s, labels {Seconds(AnalysisStage.Topics):F2} s, ");
        Console.WriteLine($"{Process.GetCurrentProcess().PeakWorkingSet64 >> 20} MiB at most");
        Console.WriteLine($"  chapters {Level(run.Chapters)}\n  topics   {Level(run.Topics)}\n  themes   {Level(run.Themes)}");
        var stability = run.Topics.Select(t => t.Stability!.Value).Order().ToList();
        Console.WriteLine($"  stability of topics: mean {stability.Average():F3}, from {stability[0]:F2} to {stability[^1]:F2}");
        var between = run.SecondChoices.Count(s => s.Margin < 1 / 3f) / (double)papers.Count;
        Console.WriteLine($"  between two topics (the second has half as many near papers, or more): {between:P0}");
        var seeds = new ulong[] { 11, 22, 33 }.Select(s =>
            Hierarchy.Create(run.Graph, WithoutMap.Clustering with { Seed = s, StabilitySamples = 2 }, null, Workers.All).Topics).ToArray();
        var agreement = (Agreement(seeds[0], seeds[1]) + Agreement(seeds[0], seeds[2]) + Agreement(seeds[1], seeds[2])) / 3;
        Console.WriteLine($"  agreement between seeds (ARI): {agreement:F2}");
        PrintGrowth(papers);
        if (tree) PrintTree(AnalysisRun.Create(papers.Select(p => p.Document).ToList(), WithoutMap, Workers.All));
    }

    // The first nine tenths, shuffled, are analysed; then all of them, once knowing the first result and once not.
    private static void PrintGrowth(List<CorpusPaper> papers)
    {
        var random = new SeededRandom(4);
        var documents = papers.Select(p => (p.Document, Key: random.NextBits())).OrderBy(p => p.Key)
            .Select(p => p.Document with { Keywords = [] }).ToList();
        var before = AnalysisRun.Create(documents[..(documents.Count * 9 / 10)], WithoutMap, Workers.All);
        EarlierLevel Level(IReadOnlyList<LabeledGroup> level)
        {
            var groups = Enumerable.Repeat(-1, documents.Count).ToArray();
            foreach (var (number, group) in level.Index())
            {
                foreach (var member in group.Members) groups[member] = number;
            }

            return new EarlierLevel(groups, level.Select(g => g.Label).ToList());
        }

        var earlier = new EarlierGroups(Level(before.Chapters), Level(before.Topics), Level(before.Themes));
        var grown = AnalysisRun.Create(documents, WithoutMap, Workers.All, earlier: earlier);
        var kept = grown.Topics.Sum(t => t.Members.Count(m => t.Earlier is { } e && earlier.Topics.Groups[m] == e))
            / (double)before.Embedding.Count;
        var labels = grown.Topics.Count(t => t.Earlier is { } e && before.Topics[e].Label == t.Label);
        var anew = Hierarchy.Create(grown.Graph, WithoutMap.Clustering, null, Workers.All);
        var match = earlier.Topics.Match(anew.Topics, anew.Chapters.Length);
        var without = Enumerable.Range(0, before.Embedding.Count)
            .Count(i => match[anew.Topics[i]].Earlier == earlier.Topics.Groups[i]) / (double)before.Embedding.Count;
        Console.Write($"  a tenth added: {kept:P1} of the papers keep their topic's number ({without:P1} if grouped from nothing), ");
        Console.WriteLine($"{labels} of {before.Topics.Count} topics their label");
    }

    private static void PrintTree(AnalysisRun run)
    {
        for (var c = 0; c < run.Chapters.Count; c++)
        {
            Console.WriteLine($"\n# {run.Chapters[c].Label} ({run.Chapters[c].Members.Count})");
            foreach (var (topic, t) in run.Topics.Select((t, i) => (t, i)).Where(t => t.t.Parent == c))
            {
                Console.WriteLine($"  ## {topic.Label} ({topic.Members.Count}, {topic.Stability:F2}) {string.Join(" · ", topic.Terms)}");
                foreach (var theme in run.Themes.Where(h => h.Parent == t))
                    Console.WriteLine($"       - {theme.Label} ({theme.Members.Count})");
            }
        }
    }

    // The adjusted Rand index (L. Hubert and P. Arabie, Journal of Classification 2, 1985).
    private static double Agreement(int[] a, int[] b)
    {
        static double Pairs<T>(IEnumerable<T> groups) where T : notnull => groups.CountBy(g => g).Sum(g => g.Value * (g.Value - 1.0) / 2);
        var (both, first, second) = (Pairs(a.Zip(b)), Pairs(a), Pairs(b));
        var chance = first * second / (a.Length * (a.Length - 1.0) / 2);
        return (both - chance) / (((first + second) / 2) - chance);
    }
}
