using Conspectus.Training;

namespace Conspectus.Eval.Search;

/// <summary>All sets of queries.</summary>
internal static class SearchSets
{
    private static readonly string[] Cut = ["ICML 2022", "CVPR 2022", "ACL 2022"];

    // The table of terms that comes with the program was trained with the keywords of all of these, and not with those of NeurIPS 2023.
    private static readonly (string Name, string[] Editions)[] WithKeywords =
    [
        ("ICLR 2024", ["ICLR 2024"]), ("COLM", ["COLM 2024", "COLM 2025"]),
        ("CoRL", ["CoRL 2021", "CoRL 2022", "CoRL 2023", "CoRL 2024", "CoRL 2025"]), ("ICLR 2017 and 2018", ["ICLR 2017", "ICLR 2018"]),
        ("WWW 2025", ["WWW 2025"]),
    ];

    /// <summary>The sets, one after another.</summary>
    /// <param name="shared">The folder of the shared data.</param>
    public static IEnumerable<SearchSet> All(string shared)
    {
        foreach (var set in Conference(shared)) yield return set;
        var corpora = Path.Combine(shared, "corpora");
        var others = CorpusFile.Read(Path.Combine(corpora, "other-conferences.jsonl.gz"));
        var earlier = CorpusFile.Read(Path.Combine(corpora, "neurips-1987-2022.jsonl.gz"));
        yield return TopicalSets.Create("NeurIPS 2022, keywords", [.. earlier.Where(p => p.Venue == "NeurIPS 2022")]);
        foreach (var (name, editions) in WithKeywords)
            yield return TopicalSets.Create($"{name}, keywords", [.. others.Where(p => editions.Contains(p.Venue))]);
        var conference = CorpusFile.Read(Path.Combine(corpora, "neurips-2023.json.gz"));
        yield return KnownItems.Parts("NeurIPS 2023, parts taken out", conference);
        foreach (var venue in Cut) yield return KnownItems.Parts($"{venue}, parts taken out", [.. others.Where(p => p.Venue == venue)]);
        yield return Summaries.Create(Path.Combine(shared, "formats", "openreview_v1", "iclr2020-papers.json"), conference);
        foreach (var set in Collections(shared)) yield return set;
    }

    /// <summary>The sets of one conference: subjects, a reader's comments, and comments by others.</summary>
    /// <param name="shared">The folder of the shared data.</param>
    public static IEnumerable<SearchSet> Conference(string shared)
    {
        var conference = CorpusFile.Read(Path.Combine(shared, "corpora", "neurips-2023.json.gz"));
        var reading = Path.Combine(shared, "eval", "reading");
        yield return TopicalSets.Create("NeurIPS 2023, keywords", conference, firstHalf: true);
        yield return KnownItems.Comments("NeurIPS 2023, comments", conference, Path.Combine(reading, "highlights-dev.json"));
        yield return KnownItems.OtherWriters("NeurIPS 2023, other writers", conference, Path.Combine(reading, "comments-dev.json"));
    }

    /// <summary>Cranfield and CISI.</summary>
    /// <param name="shared">The folder of the shared data.</param>
    public static IEnumerable<SearchSet> Collections(string shared)
    {
        var retrieval = Path.Combine(shared, "eval", "retrieval");
        return [Search.Collections.Cranfield(Path.Combine(retrieval, "cranfield")),
            Search.Collections.Cisi(Path.Combine(retrieval, "cisi"))];
    }
}
