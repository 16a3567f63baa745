using System.Diagnostics;
using Conspectus.Analysis;
using Conspectus.Analysis.Search;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Vectors;
using Conspectus.Core.Papers;
using Conspectus.Training;
using Microsoft.Data.Sqlite;

namespace Conspectus.Bench;

/// <summary>Times the search in memory beside plain FTS5 over the same papers: the queries are words of titles, whole titles and whole abstracts.</summary>
/// <remarks>The vectors are random, of the shape the product has: their content does not change the time.</remarks>
internal static class SearchBench
{
    private const int Dimensions = 512;
    private const int Queries = 240;
    private const int Large = 50_000;
    private const int FewQueries = 24; // of FTS5 in a large library, where an abstract takes it seconds

    public static void Print(string corpora)
    {
        var papers = CorpusFile.Read(Path.Combine(corpora, "neurips-2023.json.gz")).ToList();
        Measure(papers);
        foreach (var name in new[] { "neurips-1987-2022.jsonl.gz", "other-conferences.jsonl.gz" }) papers.AddRange(CorpusFile.Read(Path.Combine(corpora, name)));
        Measure(papers);
    }

    private static void Measure(List<CorpusPaper> papers)
    {
        var documents = papers.Select(p => new SearchDocument(
            SearchText.Fold(p.Document.Title), SearchText.Fold(p.Document.Body), [.. p.Document.Keywords.Select(SearchText.Fold)], [.. p.Authors.Select(SearchText.Fold)])).ToList();
        var options = new SearchOptions();
        var start = Stopwatch.GetTimestamp();
        var terms = TermIndex.Create(documents, options.Words);
        var built = Stopwatch.GetElapsedTime(start);
        using var stored = new MemoryStream();
        terms.Write(stored);
        stored.Position = 0;
        start = Stopwatch.GetTimestamp();
        terms = TermIndex.Read(stored, options.Words);
        var read = Stopwatch.GetElapsedTime(start);
        var index = new SearchIndex(terms, Vectors(papers.Count), options);
        using var fts = Fts(documents);
        Console.WriteLine($"\n{papers.Count} papers: index built in {built.TotalSeconds:F2} s, {stored.Length / 1e6:F1} MB stored, read back in {read.TotalSeconds:F2} s");
        Line("two to four words", papers, fts, index, (p, i) => string.Join(' ', p.Document.Title.Split(' ').Where(w => w.Length > 3).Skip(i % 2).Take(2 + (i % 3))));
        Line("a title", papers, fts, index, (p, _) => p.Document.Title);
        Line("an abstract", papers, fts, index, (p, _) => p.Document.Body);
    }

    private static void Line(string name, List<CorpusPaper> papers, SqliteConnection fts, SearchIndex index, Func<CorpusPaper, int, string> query)
    {
        var texts = Enumerable.Range(0, Queries).Select(i => query(papers[(int)((long)i * 7919 % papers.Count)], i)).Where(t => t.Length > 0).Select(t => (Plain: t, Folded: SearchText.Fold(t))).ToList();
        var ours = Times(texts, t => index.Find(new SearchRequest(t.Folded, t.Plain, [], true, false), Workers.All).Hits.Count);
        var theirs = Times(papers.Count > Large ? texts[..FewQueries] : texts, t => Match(fts, t.Folded));
        Console.WriteLine($"  {name,-18} search p50 {ours[ours.Count / 2],7:F2} ms  p95 {ours[ours.Count * 95 / 100],7:F2} ms   FTS5 p50 {theirs[theirs.Count / 2],7:F2}  p95 {theirs[theirs.Count * 95 / 100],7:F2} ms   x {theirs[theirs.Count * 95 / 100] / ours[ours.Count * 95 / 100]:F1}");
    }

    private static List<double> Times<T>(IReadOnlyList<T> texts, Func<T, int> search)
    {
        foreach (var text in texts) search(text); // warm
        return [.. texts.Select(text =>
        {
            var start = Stopwatch.GetTimestamp();
            search(text);
            return Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }).Order()];
    }

    private static MeaningIndex Vectors(int papers)
    {
        var random = new SeededRandom(1);
        var vectors = new float[papers * Dimensions];
        for (var i = 0; i < vectors.Length; i++) vectors[i] = (float)(random.NextDouble() - 0.5) * 0.15f;
        return new MeaningIndex(new RoundedVectors(vectors, Dimensions), _ => vectors[..Dimensions]);
    }

    private static SqliteConnection Fts(List<SearchDocument> documents)
    {
        var connection = new SqliteConnection("Data Source=:memory:");
        connection.Open();
        using var create = connection.CreateCommand();
        create.CommandText = "CREATE VIRTUAL TABLE f USING fts5 (title, authors, abstract, keywords, content = '', tokenize = 'unicode61 remove_diacritics 2'); BEGIN";
        create.ExecuteNonQuery();
        using var insert = connection.CreateCommand();
        insert.CommandText = "INSERT INTO f (title, authors, abstract, keywords) VALUES ($1, $2, $3, $4)";
        var values = Enumerable.Range(1, 4).Select(n => insert.Parameters.Add($"${n}", SqliteType.Text)).ToArray();
        foreach (var d in documents)
        {
            (values[0].Value, values[1].Value, values[2].Value, values[3].Value) = (d.Title, string.Join(" ; ", d.Authors), d.Abstract, string.Join(" ; ", d.Keywords));
            insert.ExecuteNonQuery();
        }

        using var commit = connection.CreateCommand();
        commit.CommandText = "COMMIT";
        commit.ExecuteNonQuery();
        return connection;
    }

    private static int Match(SqliteConnection connection, string folded)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT rowid FROM f WHERE f MATCH $q ORDER BY bm25(f, 8, 3, 1, 4) LIMIT 50";
        command.Parameters.AddWithValue("$q", string.Join(" OR ", SearchWords.Split(folded).Select(w => $"\"{w.In(folded)}\"").Distinct()));
        var found = 0;
        using var reader = command.ExecuteReader();
        while (reader.Read()) found++;
        return found;
    }
}
