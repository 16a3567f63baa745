using System.Diagnostics;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Library.Sqlite;
using Conspectus.Workbench.Importing;

namespace Conspectus.Bench;

/// <summary>
/// What it costs to recognise records as papers that are known, and to keep what joined: processor seconds of imports into new libraries,
/// beside those of the recognition alone over the same papers, the better of two.
/// </summary>
internal static class MergeBench
{
    private const int Rounds = 2;

    public static async Task PrintAsync(string corpora, bool all)
    {
        var (feed, table) = (Path.Combine(corpora, "neurips-2023.json.gz"), Path.Combine(corpora, "neurips-2023-scraped.csv.gz"));
        Console.WriteLine("import | papers | merges | processor seconds | of them recognition | with : without");
        await MeasureAsync("NeurIPS 2023, feed", feed).ConfigureAwait(false);
        await MeasureAsync("NeurIPS 2023, scraped table", table).ConfigureAwait(false);
        await MeasureAsync("the table, the feed being there", feed, table).ConfigureAwait(false);
        if (!all) return;
        await MeasureAsync("NeurIPS 1987 to 2022", Path.Combine(corpora, "neurips-1987-2022.jsonl.gz")).ConfigureAwait(false);
        await MeasureAsync("24 other venues", Path.Combine(corpora, "other-conferences.jsonl.gz")).ConfigureAwait(false);
    }

    // The last source is measured; those before it are there.
    private static async Task MeasureAsync(string what, params string[] sources)
    {
        var (import, recognition, papers, merges) = (double.MaxValue, double.MaxValue, 0, 0);
        for (var round = 0; round < Rounds; round++)
        {
            var folder = Directory.CreateTempSubdirectory("conspectus-bench-").FullName;
            try
            {
                var path = Path.Combine(folder, "library.db");
                await using var library = await SqliteLibrary.OpenAsync(path, new SqliteLibraryOptions(), default).ConfigureAwait(false);
                var importer = new Importer(library, new ImportOptions());
                if (sources.Length > 1) await importer.ImportAsync(sources[..^1], null, default).ConfigureAwait(false);
                var before = await library.Papers.AllAsync(default).ConfigureAwait(false);
                var start = ProcessorSeconds();
                await importer.ImportAsync(sources[^1..], null, default).ConfigureAwait(false);
                import = Math.Min(import, ProcessorSeconds() - start);
                (papers, merges) = (await library.Papers.CountAsync(default).ConfigureAwait(false),
                    (await library.Importing.MergesAsync(default).ConfigureAwait(false)).Count);
                recognition = Math.Min(recognition, Recognise(before, await library.Papers.AllAsync(default).ConfigureAwait(false)));
            }
            finally
            {
                Directory.Delete(folder, recursive: true);
            }
        }

        Console.WriteLine($"{what} | {papers} | {merges} | {import:F1} | {recognition:F1} | {import / (import - recognition):F2}");
    }

    // As the store does it: the papers that are there are made known, then each record is looked for and added.
    private static double Recognise(IReadOnlyList<Paper> known, IReadOnlyList<Paper> records)
    {
        GC.Collect();
        var start = ProcessorSeconds();
        var index = new PaperIndex<object>();
        foreach (var paper in known) index.Add(new object(), PaperKeys.Of(paper, "known"), isListed: false);
        foreach (var paper in records)
        {
            var keys = PaperKeys.Of(paper, "records");
            index.Add(index.Find(keys).Found ?? new object(), keys, isListed: true);
        }

        return ProcessorSeconds() - start;
    }

    private static double ProcessorSeconds()
    {
        using var process = Process.GetCurrentProcess();
        return process.TotalProcessorTime.TotalSeconds;
    }
}
