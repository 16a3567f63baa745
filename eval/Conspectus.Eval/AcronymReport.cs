using System.Diagnostics;
using System.Text.Json;
using Conspectus.Analysis.Text;

namespace Conspectus.Eval;

/// <summary>
/// Compares the acronyms found in MED1250 (S. Sohn et al., "Abbreviation definition identification based on automatic precision
/// estimates", 2008) with those that readers marked: a pair counts once a text and is right if both forms are the same, letter for letter.
/// </summary>
internal static class AcronymReport
{
    public static void Print(string shared, bool every)
    {
        using var file = File.OpenRead(Path.Combine(shared, "eval", "glossary", "med1250", "med1250.json"));
        using var json = JsonDocument.Parse(file);
        var texts = json.RootElement.EnumerateArray().Select(e => (
            Text: $"{e.GetProperty("title").GetString()!.Trim()} {e.GetProperty("abstract").GetString()!.Trim()}",
            Given: e.GetProperty("pairs").EnumerateArray().Select(p => (p[0].GetString()!.Trim(), p[1].GetString()!.Trim())).ToHashSet()))
            .ToList();
        AcronymFinder.In(texts[0].Text);
        var start = Stopwatch.GetTimestamp();
        var found = texts.ConvertAll(t => AcronymFinder.In(t.Text).Select(d => (d.ShortForm, d.LongForm)).ToHashSet());
        var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
        Console.WriteLine($"{texts.Count} texts in {seconds:F2} s; baselines: Ab3P P .969 R .836 F .898, Schwartz-Hearst .889 .807 .846");
        for (var half = 0; half < 2; half++) Score($"half {half + 1}", i => i % 2 == half);
        Score("all", _ => true);
        if (!every) return;
        for (var i = 0; i < texts.Count; i++)
        {
            foreach (var (shortForm, longForm) in found[i].Except(texts[i].Given)) Console.WriteLine($"  wrong:  {shortForm} = {longForm}");
            foreach (var (shortForm, longForm) in texts[i].Given.Except(found[i])) Console.WriteLine($"  missed: {shortForm} = {longForm}");
        }

        void Score(string name, Func<int, bool> taken)
        {
            var numbers = Enumerable.Range(0, texts.Count).Where(taken).ToList();
            var (right, said, given) =
                (numbers.Sum(i => found[i].Count(texts[i].Given.Contains)), numbers.Sum(i => found[i].Count),
                    numbers.Sum(i => texts[i].Given.Count));
            var (precision, recall) = ((double)right / said, (double)right / given);
            var mean = 2 * precision * recall / (precision + recall);
            Console.WriteLine($"  {name,-7} P {precision:F3}  R {recall:F3}  F {mean:F3}  ({given} pairs)");
        }
    }
}
