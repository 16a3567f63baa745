using System.Text.Json;
using System.Text.RegularExpressions;
using Conspectus.Analysis.Text;
using Conspectus.Core.Papers;
using Conspectus.Training;

namespace Conspectus.Eval.Search;

/// <summary>Papers to be found again: by a reader's comments, or by parts of themselves that were taken out of them.</summary>
internal static partial class KnownItems
{
    /// <summary>A whole conference, and what a reader wrote about some of its papers.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="path">The file of comments.</param>
    public static SearchSet Comments(string name, IReadOnlyList<CorpusPaper> papers, string path)
    {
        var set = Whole(name, papers, SearchMeasure.KnownItem);
        var rows = Rows(papers);
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var item in file.RootElement.GetProperty("items").EnumerateArray())
            set.Queries.Add(new("comment", item.GetProperty("comment").GetString()!, [rows[Title(item)]]));
        return set;
    }

    /// <summary>A whole conference, and the content words of what others wrote about some of its papers.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="path">The file of comments.</param>
    public static SearchSet OtherWriters(string name, IReadOnlyList<CorpusPaper> papers, string path)
    {
        var set = Whole(name, papers, SearchMeasure.KnownItemByWriters);
        var rows = Rows(papers);
        using var file = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var item in file.RootElement.EnumerateArray())
        {
            var words = item.GetProperty("words").EnumerateArray().Select(w => w.GetString());
            set.Queries.Add(new("other writers", string.Join(' ', words), [rows[Title(item)]], item.GetProperty("writer").GetInt32()));
        }

        return set;
    }

    /// <summary>A conference with parts of its papers taken out.</summary>
    /// <remarks>
    /// One paper in sixteen gives a query of each kind: a sentence of its abstract, its keywords, the second half of its abstract or its
    /// title, each taken out of what is searched; its title with four words in ten dropped; up to four longer words of one sentence.
    /// </remarks>
    /// <param name="name">Its name.</param>
    /// <param name="papers">The papers.</param>
    public static SearchSet Parts(string name, IReadOnlyList<CorpusPaper> papers)
    {
        var set = new SearchSet(name, SearchMeasure.KnownItem);
        for (var i = 0; i < papers.Count; i++)
        {
            var (kind, query, left) = Part(papers[i].Document, i);
            if (query is not null) set.Queries.Add(new(kind, query, [i]));
            set.Add(left, papers[i].Authors);
        }

        return set;
    }

    private static SearchSet Whole(string name, IReadOnlyList<CorpusPaper> papers, SearchMeasure measure)
    {
        var set = new SearchSet(name, measure);
        foreach (var paper in papers) set.Add(paper.Document, paper.Authors);
        return set;
    }

    private static Dictionary<string, int> Rows(IReadOnlyList<CorpusPaper> papers) =>
        papers.Index().DistinctBy(p => SearchText.Fold(p.Item.Document.Title))
            .ToDictionary(p => SearchText.Fold(p.Item.Document.Title), p => p.Index);

    private static string Title(JsonElement item) => SearchText.Fold(item.GetProperty("title").GetString()!);

    private static (string Kind, string? Query, Document Left) Part(Document paper, int row)
    {
        var sentences = SentenceEnd().Split(paper.Body).Where(s => s.Length > 0).ToList();
        var chance = (int)((uint)row * 2654435761u >> 16);
        var words = paper.Title.Split(' ');
        switch (row % 16)
        {
            case 1 when sentences.Count > 2:
                var sentence = sentences[chance % sentences.Count];
                return ("sentence", sentence, paper with { Body = string.Join(' ', sentences.Where(s => s != sentence)) });
            case 3 when words.Where((_, j) => ((chance * 31) + (j * 7)) % 10 >= 4).ToList() is { Count: >= 2 } kept:
                return ("words of title", string.Join(' ', kept), paper);
            case 5 when paper.Keywords.Count >= 3:
                return ("keywords", string.Join(' ', paper.Keywords), paper with { Keywords = [] });
            case 9 when sentences.Count >= 4:
                return ("half", string.Join(' ', sentences.Skip(sentences.Count / 2)),
                    paper with { Body = string.Join(' ', sentences.Take(sentences.Count / 2)) });
            case 11 when sentences.Count > 3 && sentences[chance % sentences.Count].Split(' ').Where(w => w.Length > 4)
                .Where((_, j) => ((chance * 31) + (j * 7)) % 10 < 4).Take(4).ToList() is { Count: >= 3 } few:
                return ("few words", string.Join(' ', few), paper);
            case 13 when paper.Body.Length > 200:
                return ("title", paper.Title, paper with { Title = "" });
            default:
                return ("", null, paper);
        }
    }

    [GeneratedRegex(@"(?<=[.!?])\s+(?=\p{Lu})")]
    private static partial Regex SentenceEnd();
}
