using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;
using Conspectus.Training;

namespace Conspectus.Eval.Search;

/// <summary>
/// Searches for all papers on a subject: the queries are keywords of the authors, which are kept out of what is searched.
/// </summary>
internal static partial class TopicalSets
{
    private const int FewestPapers = 3;
    private const int MostPapers = 40;

    /// <summary>A conference, and as queries the keywords that 3 to 40 of its papers share.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="papers">The papers.</param>
    /// <param name="firstHalf">Whether to take only the keywords whose SHA-1 begins with a hexadecimal digit up to 7.</param>
    public static SearchSet Create(string name, IReadOnlyList<CorpusPaper> papers, bool firstHalf = false)
    {
        var set = new SearchSet(name, SearchMeasure.Topical);
        foreach (var paper in papers) set.Add(paper.Document with { Keywords = [] }, paper.Authors);
        var shared = papers.SelectMany((p, row) => p.Document.Keywords.Select(k => (Keyword: k.ToLowerInvariant(), Row: row)))
            .GroupBy(k => k.Keyword, k => k.Row)
            .Select(g => new SearchQuery("keyword", g.Key, [.. g]))
            .Where(q => q.Relevant.Count is >= FewestPapers and <= MostPapers && Plain().IsMatch(q.Text));
        set.Queries.AddRange(shared.Where(q => !firstHalf || IsInFirstHalf(q.Text)).OrderBy(q => q.Text, StringComparer.Ordinal));
        return set;
    }

    [SuppressMessage("Security", "CA5350", Justification = "The hash draws keywords; it protects nothing.")]
    private static bool IsInFirstHalf(string keyword) =>
        Convert.ToHexStringLower(SHA1.HashData(Encoding.UTF8.GetBytes(keyword)))[0] <= '7';

    [GeneratedRegex("^[a-z0-9 -]+$")]
    private static partial Regex Plain();
}
