using Conspectus.Analysis;
using Conspectus.Analysis.Topics;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>
/// Chapters, topics and their names over many conferences, a line each and the mean: agreement with the authors' areas where they name
/// some, lift by their keywords, stability, and how many papers say their topic's label. Keywords are kept out of the text but for the
/// labels, and also there where they are areas; <c>--titles</c> prints every topic with ten titles, <c>--themes</c> every topic with its
/// themes. The venue "NeurIPS" is NeurIPS 2023 with the 36 editions before it, which is asked for by name only.
/// </summary>
internal static class SubjectsReport
{
    private static readonly AnalysisOptions WithoutMap = new() { Layout = new() { EarlyIterations = 1, Iterations = 1 } };

    private static readonly string[] Columns = ["AMI of chapters", "AMI of topics", "lift", "stability", "said of topics"];

    private static readonly string[] Venues =
        ["NeurIPS 2023", "ICLR 2024", "CVPR 2023", "IJCAI 2020", "IJCAI 2021", "IJCAI 2022", "IJCAI 2023", "IJCAI 2024", "WWW 2025",
            "COLM 2025", "AAAI 2023", "ICML 2022", "ACL 2022"];

    public static void Print(string shared, string[] arguments)
    {
        var asked = arguments.Where(a => !a.StartsWith('-')).DefaultIfEmpty("").ToList();
        var venues = asked[0].Length > 0 ? asked : [.. Venues];
        var others = CorpusFile.Read(Path.Combine(shared, "corpora", "other-conferences.jsonl.gz")).ToLookup(p => p.Venue);
        Console.WriteLine("                papers  chapters  topics  areas: AMI of chapters, topics   lift  stability (least)  "
            + "said: topics (least), chapters, themes   mixed  twice");
        var rows = new List<double[]>();
        foreach (var venue in venues)
        {
            List<CorpusPaper> papers = venue switch
            {
                "NeurIPS" => [.. Latest().Concat(Read("neurips-1987-2022.jsonl.gz").Select(Earlier))],
                "NeurIPS 2023" => [.. Latest()],
                _ => [.. others[venue]],
            };
            rows.Add(Print(venue, papers, arguments));
        }

        Console.Write("mean ± standard deviation:");
        foreach (var (column, name) in Columns.Index())
        {
            var values = rows.Select(r => r[column]).Where(double.IsFinite).ToList();
            if (values.Count == 0) continue;
            var mean = values.Average();
            Console.Write($"  {name} {mean:F3} ± {Math.Sqrt(values.Average(v => (v - mean) * (v - mean))):F3}");
        }

        Console.WriteLine();
        IReadOnlyList<CorpusPaper> Read(string file) => CorpusFile.Read(Path.Combine(shared, "corpora", file));
        IReadOnlyList<CorpusPaper> Latest() => Read("neurips-2023.json.gz");
        static CorpusPaper Earlier(CorpusPaper paper) => paper with { Document = paper.Document with { IsEarlier = true } };
    }

    private static double[] Print(string venue, List<CorpusPaper> papers, string[] arguments)
    {
        var areas = new AreaAgreement([.. papers.Select(p => p.Document.Keywords)]);
        var plain = papers.ConvertAll(p => p.Document with { Keywords = [] });
        var full = areas.Count > 1 ? plain : papers.ConvertAll(p => p.Document);
        var run = AnalysisRun.Create(venue == "NeurIPS" ? full : plain, WithoutMap, Workers.All);
        var named = venue == "NeurIPS" ? run : areas.Count > 1 ? run : AnalysisRun.Create(full, WithoutMap, Workers.All);
        var labels = new LabelAgreement(full);
        double Ami(IReadOnlyList<LabeledGroup> level) =>
            areas.Count > 1 ? areas.AdjustedMutualInformation(Groups(level, plain.Count)) : double.NaN;
        var lift = areas.Count > 1 || papers.TrueForAll(p => p.Document.Keywords.Count == 0) ? double.NaN
            : new KeywordAgreement(papers.Select(p => p.Document)).Lift(run.Topics.Select(t => t.Members).ToList());
        double[] row =
            [Ami(run.Chapters), Ami(run.Topics), lift, run.Topics.Average(t => t.Stability!.Value), named.Topics.Average(labels.Share)];
        var least = named.Topics.Where(t => !LabelAgreement.IsMixture(t)).Select(labels.Share).DefaultIfEmpty(1).Min();
        var twice = named.Topics.Count - named.Topics.Select(t => t.Label).Distinct(StringComparer.OrdinalIgnoreCase).Count();
        Console.Write($"{venue,-15} {papers.Count,6} {run.Chapters.Count,9} {run.Topics.Count,7}  ");
        Console.Write($"{row[0],6:F3} {row[1],6:F3} {row[2],6:F1} ");
        Console.Write($"{row[3],6:F3} ({run.Topics.Min(t => t.Stability):F2})  said {row[4]:F3} ({least:F2})");
        Console.Write($" {named.Chapters.Average(labels.Share):F3} {named.Themes.Average(labels.Share):F3}");
        Console.WriteLine($"  {named.Topics.Count(LabelAgreement.IsMixture),3} {twice,3}");
        PrintCounts(named, full, labels);
        if (arguments.Contains("--titles")) PrintTitles(named, full, labels);
        if (arguments.Contains("--themes")) PrintThemes(named, full, labels);
        return row;
    }

    // What a reader of the latest editions sees: groups of at least one of their papers.
    private static void PrintCounts(AnalysisRun run, List<Analysis.Text.Document> documents, LabelAgreement labels)
    {
        int Now(LabeledGroup group) => group.Members.Count(m => !documents[m].IsEarlier);
        foreach (var (name, level) in new[] { ("chapters", run.Chapters), ("topics", run.Topics), ("themes", run.Themes) })
        {
            var seen = level.Where(g => Now(g) > 0).ToList();
            var said = seen.Average(g => labels.Share(g with { Members = [.. g.Members.Where(m => !documents[m].IsEarlier)] }));
            Console.Write($"    {name}: {seen.Count}, of one or two papers {seen.Count(g => Now(g) < 3)}, mixed "
                + $"{seen.Count(LabelAgreement.IsMixture)}, in general {seen.Count(LabelAgreement.IsRest)}, said by the papers of the "
                + $"latest editions {said:F3};");
        }

        Console.WriteLine($" stages {string.Join(", ", run.Stages.TakeLast(2).Select(s => $"{s.Seconds:F2}"))} s");
    }

    private static void PrintThemes(AnalysisRun run, List<Analysis.Text.Document> documents, LabelAgreement labels)
    {
        string Text(LabeledGroup group) =>
            $"{group.Label} ({group.Members.Count(m => !documents[m].IsEarlier)}/{group.Members.Count}, {labels.Share(group):F2})";
        foreach (var (c, chapter) in run.Chapters.Index())
        {
            Console.WriteLine($"# {Text(chapter)}");
            foreach (var (t, topic) in run.Topics.Index().Where(t => t.Item.Parent == c))
            {
                Console.WriteLine($"  ## {Text(topic)}");
                foreach (var theme in run.Themes.Where(h => h.Parent == t)) Console.WriteLine($"     - {Text(theme)}");
            }
        }
    }

    private static void PrintTitles(AnalysisRun run, List<Analysis.Text.Document> documents, LabelAgreement labels)
    {
        foreach (var (c, chapter) in run.Chapters.Index())
        {
            Console.WriteLine($"# {chapter.Label} ({chapter.Members.Count}, said by {labels.Share(chapter):F2})");
            foreach (var topic in run.Topics.Where(t => t.Parent == c))
            {
                Console.WriteLine($"  ## {topic.Label} ({topic.Members.Count}, {topic.Stability:F2}, said by {labels.Share(topic):F2})");
                for (var t = 0; t < 10; t++) // evenly from the most to the least typical
                    Console.WriteLine($"       {documents[topic.Members[t * (topic.Members.Count - 1) / 9]].Title}");
            }
        }
    }

    private static int[] Groups(IReadOnlyList<LabeledGroup> level, int count)
    {
        var groups = new int[count];
        foreach (var (g, group) in level.Index())
        {
            foreach (var member in group.Members) groups[member] = g;
        }

        return groups;
    }
}
