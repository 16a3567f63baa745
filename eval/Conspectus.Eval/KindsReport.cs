using Conspectus.Core.Topics;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>
/// Compares the kinds of paper with those a reader gave 168 papers of many venues (<c>labels/kinds.tsv</c>); tracks and sessions are not
/// told.
/// </summary>
internal static class KindsReport
{
    private static readonly string[] Files = ["neurips-2023.json.gz", "other-conferences.jsonl.gz"];

    public static void Print(string shared, string labels)
    {
        var given = File.ReadAllLines(labels).Select(l => l.Split('\t'))
            .ToDictionary(f => (f[0], f[2]), f => Enum.Parse<PaperKind>(f[1], ignoreCase: true));
        var papers = Files.SelectMany(file => CorpusFile.Read(Path.Combine(shared, "corpora", file)))
            .Select(p =>
                (Key: (p.Venue.Length > 0 ? p.Venue : "NeurIPS 2023",
                    string.Join(' ', p.Document.Title.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))), p.Document))
            .Where(p => given.ContainsKey(p.Key)).DistinctBy(p => p.Key).ToList();
        var found = papers.Select(p =>
            (Given: given[p.Key], Found: KindOfPaper.Of(p.Document.Title, p.Document.Body, "").Kind, p.Document.Title)).ToList();
        Console.WriteLine($"{found.Count} of {given.Count} labelled papers found; right {found.Count(f => f.Given == f.Found)}");
        foreach (var kind in Enum.GetValues<PaperKind>())
        {
            var (right, said, are) =
                (found.Count(f => f.Given == kind && f.Found == kind), found.Count(f => f.Found == kind),
                    found.Count(f => f.Given == kind));
            Console.WriteLine($"  {kind,-13} precision {right}/{said}  recall {right}/{are}");
        }

        foreach (var miss in found.Where(f => f.Given != f.Found))
            Console.WriteLine($"  {miss.Given} taken for {miss.Found}: {miss.Title}");
    }
}
