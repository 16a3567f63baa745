using System.Text.Json;
using Conspectus.Training;

namespace Conspectus.Eval.Search;

/// <summary>
/// Papers to be found again by the one sentence in which their authors summed them up (OpenReview's "TL;DR"), which is not part of what is
/// searched.
/// </summary>
internal static class Summaries
{
    /// <summary>The papers of a file of OpenReview's first interface, among others.</summary>
    public static SearchSet Create(string path, IEnumerable<CorpusPaper> others)
    {
        var set = new SearchSet("ICLR 2020 in NeurIPS 2023", SearchMeasure.KnownItem);
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var content in file.RootElement.EnumerateObject().Select(paper => paper.Value.GetProperty("content")))
        {
            if (CorpusFile.Text(content, "TL;DR") is { Length: > 0 } summary) set.Queries.Add(new("summary", summary, [set.Papers.Count]));
            set.Add(CorpusFile.Paper(content).Document, []);
        }

        foreach (var other in others) set.Add(other.Document, other.Authors);
        return set;
    }
}
