using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conspectus.Training;

namespace Conspectus.Eval;

/// <summary>
/// Draws sentences of a written article at random, each with the sentences of abstracts and the queries that it rests on, so that somebody
/// can judge them: would an editor keep it, and does it state what its source does not? Notes and lists of titles are left out.
/// </summary>
internal static partial class SentencesReport
{
    private const int Usual = 100;

    /// <param name="folder">The folder to which the article was written, with its Markdown, bibliography and evidence.</param>
    /// <param name="options">
    /// <c>--seed N</c> (1), <c>--count N</c> (100), <c>--themes</c> for the items of topics alone, <c>--papers FILE</c> for a corpus whose
    /// abstracts are shown whole.
    /// </param>
    public static void Print(string folder, string[] options)
    {
        var (seed, count) = (Number(options, "--seed", 1), Number(options, "--count", Usual));
        var lines = File.ReadAllLines(Path.Combine(folder, "article.md"));
        using var evidence = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(folder, "article.evidence.json")));
        var sentences = evidence.RootElement.GetProperty("sentences").EnumerateArray()
            .Where(s => Text(s, "kind") != "note" && !IsTitles(s) && (!options.Contains("--themes") || Theme().IsMatch(lines[Line(s)]))).ToArray();
        var abstracts = Abstracts(folder, options);
        var order = Enumerable.Range(0, sentences.Length).ToArray();
        new Random(seed).Shuffle(order);
        Console.WriteLine($"{Math.Min(count, order.Length)} of {sentences.Length} sentences, seed {seed}");
        foreach (var (i, at) in order.Take(count).Index()) Print(i + 1, sentences[at], lines, abstracts);
    }

    private static void Print(int number, JsonElement sentence, string[] lines, Dictionary<string, string> abstracts)
    {
        var line = Line(sentence);
        var heading = lines.Take(line).LastOrDefault(l => l.StartsWith("##", StringComparison.Ordinal))?.TrimStart('#', ' ');
        var item = Theme().Match(lines[line]);
        Console.WriteLine();
        Console.WriteLine($"{number}. [{heading}{(item.Success ? " / " + item.Groups["label"].Value : "")}]");
        Console.WriteLine($"   {Text(sentence, "text")}");
        foreach (var span in sentence.GetProperty("spans").EnumerateArray())
        {
            Console.WriteLine($"     {Text(span, "role")} of {Text(span, "paper")}: {Text(span, "words")}");
            if (abstracts.TryGetValue(Text(span, "paper"), out var whole)) Console.WriteLine($"       whole: {whole}");
        }

        foreach (var fact in sentence.GetProperty("facts").EnumerateArray())
        {
            var topic = fact.GetProperty("topic").GetInt32();
            Console.WriteLine($"     {Text(fact, "query")} {topic} {Text(fact, "of")}: {Text(fact, "stated")}");
        }
    }

    // The abstracts by key: the bibliography has the titles.
    private static Dictionary<string, string> Abstracts(string folder, string[] options)
    {
        var at = Array.IndexOf(options, "--papers");
        if (at < 0) return [];
        var byTitle = CorpusFile.Read(options[at + 1]).DistinctBy(p => Letters(p.Document.Title))
            .ToDictionary(p => Letters(p.Document.Title), p => p.Document.Body, StringComparer.Ordinal);
        return Entry().Matches(File.ReadAllText(Path.Combine(folder, "article.bib")))
            .Where(m => byTitle.ContainsKey(Letters(m.Groups["title"].Value)))
            .ToDictionary(m => m.Groups["key"].Value, m => byTitle[Letters(m.Groups["title"].Value)], StringComparer.Ordinal);
    }

    // A list of titles is no sentence that somebody could keep or drop.
    private static bool IsTitles(JsonElement sentence) =>
        sentence.GetProperty("facts").EnumerateArray().Any(f => Text(f, "query") == "paperTitle");

    private static string Letters(string title) => string.Concat(title.Where(char.IsLetter)).ToLowerInvariant();

    private static int Line(JsonElement sentence) => sentence.GetProperty("line").GetInt32() - 1;

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static int Number(string[] options, string name, int otherwise) => Array.IndexOf(options, name) is var at and >= 0
        ? int.Parse(options[at + 1], CultureInfo.InvariantCulture) : otherwise;

    [GeneratedRegex(@"^\d+\. \*\*(?<label>[^\[].*?)\.\*\* ")]
    private static partial Regex Theme();

    [GeneratedRegex(@"^@\w+\{(?<key>\w+),.*?^\s*title = \{(?<title>.*?)\},?$", RegexOptions.Singleline | RegexOptions.Multiline)]
    private static partial Regex Entry();
}
