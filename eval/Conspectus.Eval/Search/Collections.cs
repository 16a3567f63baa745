using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Analysis.Text;
using Conspectus.Core.Papers;

namespace Conspectus.Eval.Search;

/// <summary>The Cranfield and CISI test collections.</summary>
internal static partial class Collections
{
    /// <summary>1,400 documents, 225 queries; judgements are joined to queries by order.</summary>
    public static SearchSet Cranfield(string folder)
    {
        var set = new SearchSet("Cranfield", SearchMeasure.Collection);
        foreach (Match m in CranfieldDocument().Matches(File.ReadAllText(Path.Combine(folder, "cran.all.1400.xml"))))
        {
            var (title, text) = (m.Groups[1].Value.Trim(), m.Groups[2].Value.Trim());
            set.Add(new Document(title, text.StartsWith(title, StringComparison.Ordinal) ? text[title.Length..] : text, []), []);
        }

        var queries = CranfieldQuery().Matches(File.ReadAllText(Path.Combine(folder, "cran.qry.xml"))).Select(m => m.Groups[1].Value.Trim())
            .ToList();
        var judged = File.ReadLines(Path.Combine(folder, "cranqrel.trec.txt")).Select(Fields).Where(f => f.Length >= 4 && f[3] != "0")
            .ToLookup(f => int.Parse(f[0], CultureInfo.InvariantCulture), f => int.Parse(f[2], CultureInfo.InvariantCulture) - 1);
        return Join(set, queries, judged);
    }

    /// <summary>1,460 documents, 76 queries with judgements.</summary>
    public static SearchSet Cisi(string folder)
    {
        var set = new SearchSet("CISI", SearchMeasure.Collection);
        string Part(string record, char name) =>
            string.Join(' ',
                Regex.Matches(record, $@"^\.{name}\s*\n(.*?)(?=^\.[TAWXBN]\b|\z)", RegexOptions.Multiline | RegexOptions.Singleline)
                .Select(m => m.Groups[1].Value.Trim()));
        IEnumerable<string> Records(string file) => CisiRecord().Split(File.ReadAllText(Path.Combine(folder, file))).Skip(1);
        foreach (var record in Records("CISI.ALL")) set.Add(new Document(Part(record, 'T'), Part(record, 'W'), []), []);
        var judged = File.ReadLines(Path.Combine(folder, "CISI.REL")).Select(Fields).Where(f => f.Length >= 2)
            .ToLookup(f => int.Parse(f[0], CultureInfo.InvariantCulture), f => int.Parse(f[1], CultureInfo.InvariantCulture) - 1);
        return Join(set, [.. Records("CISI.QRY").Select(r => Part(r, 'W'))], judged);
    }

    private static SearchSet Join(SearchSet set, List<string> queries, ILookup<int, int> judged)
    {
        for (var q = 0; q < queries.Count; q++)
        {
            if (judged.Contains(q + 1)) set.Queries.Add(new(set.Name, queries[q], [.. judged[q + 1]]));
        }

        return set;
    }

    private static string[] Fields(string line) => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);

    [GeneratedRegex(@"<doc>.*?<title>(.*?)</title>.*?<text>(.*?)</text>", RegexOptions.Singleline)]
    private static partial Regex CranfieldDocument();

    [GeneratedRegex(@"<title>(.*?)</title>", RegexOptions.Singleline)]
    private static partial Regex CranfieldQuery();

    [GeneratedRegex(@"^\.I \d+\s*$", RegexOptions.Multiline)]
    private static partial Regex CisiRecord();
}
