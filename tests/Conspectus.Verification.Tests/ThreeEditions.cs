using System.Globalization;
using System.Text.Json;

[assembly: AssemblyFixture(typeof(Conspectus.Verification.Tests.ThreeEditions))]

namespace Conspectus.Verification.Tests;

/// <summary>The article of the last of three small editions, made up so that words rise, fall, appear and travel between them.</summary>
public sealed class ThreeEditions : IAsyncLifetime
{
    private static readonly string[] Burrows =
        ["BurrowNet", "FernBench", "QuollSet", "NumbatQA", "BilbyVision", "TarnCorpus", "HeathSuite", "CoralSet", "DuneBench", "MossQA"];

    private static readonly string[] Models = ["QuollFormer", "NumbatNet", "BilbyGPT", "TarnBERT"];

    // The subject, its words, and how many papers of each edition are about it.
    private static readonly (string Subject, string[] Words, int[] Papers)[] Subjects =
    [
        ("language models", ["prompt", "token", "dialogue", "text generation", "pretraining corpus"], [5, 9, 32]),
        ("graph neural networks", ["node", "edge", "message passing", "molecular graph", "neighbourhood"], [14, 14, 14]),
        ("causal inference", ["treatment effect", "confounder", "intervention", "causal graph", "counterfactual"], [14, 14, 14]),
        ("federated learning", ["client", "server", "communication round", "private data", "aggregation"], [14, 14, 14]),
        ("recurrent networks", ["hidden state", "sequence", "gating", "memory cell", "time step"], [26, 20, 4]),
        ("kernel machines", ["kernel", "margin", "support vector", "Hilbert space", "regulariser"], [20, 14, 3]),
        ("diffusion models", ["noise schedule", "denoising", "sampling step", "image synthesis", "score function"], [3, 6, 20]),
    ];

    // A manner of speaking or a new subject, and how many papers of each edition have it, spread over all subjects.
    private static readonly (string Sentence, int[] Papers)[] Habits =
    [
        ("The scheme is seamless.", [1, 6, 40]),
        ("The choice of parts is pivotal.", [2, 8, 44]),
        ("The outcome is versatile.", [2, 7, 42]),
        ("It is tuned by RLHF.", [0, 4, 24]),
        ("It is stored as LoRA.", [0, 3, 22]),
        ("Causal inference profits.", [10, 12, 24]),
        ("Federated learning profits.", [12, 10, 26]),
    ];

    internal WrittenArticle Article { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var folder = Directory.CreateTempSubdirectory("conspectus-editions-").FullName;
        try
        {
            var source = Path.Combine(folder, "editions.json");
            await File.WriteAllTextAsync(source, JsonSerializer.Serialize(Papers()));
            Article = await WrittenArticle.OfAsync(source, names: ["causal inference", "federated learning"]);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    public ValueTask DisposeAsync()
    {
        Article.Dispose();
        return ValueTask.CompletedTask;
    }

    private static List<object> Papers()
    {
        var papers = new List<object>();
        for (var edition = 0; edition < 3; edition++)
        {
            var subjects = Subjects.SelectMany(s => Enumerable.Repeat(s, s.Papers[edition])).ToList();
            for (var i = 0; i < subjects.Count; i++) papers.Add(Paper(edition, i, subjects.Count, subjects[i].Subject, subjects[i].Words));
        }

        return papers;
    }

    private static object Paper(int edition, int i, int all, string subject, string[] words)
    {
        var (one, two, three) = (words[i % 5], words[(i + 1) % 5], words[(i + 2 + edition) % 5]);
        var (data, other) = (Burrows[i % Burrows.Length], Burrows[(i + 3) % Burrows.Length]);
        var year = 2021 + edition;
        // Spread over the edition, so that no habit is that of one subject.
        var habits = Habits.Where((h, n) => ((i * 29) + (n * 13)) % all < h.Papers[edition]).Select(h => h.Sentence);
        var what = char.ToUpperInvariant(subject[0]) + subject[1..];
        return new
        {
            title = string.Create(CultureInfo.InvariantCulture, $"{what} and the {one} of {Name(i)} {Name((i * 7) + edition + 3)}"),
            @abstract = string.Create(CultureInfo.InvariantCulture,
                $"{what} is a paradigm in which every {one} depends on the {two}, and this has been studied for a long time. "
                + $"We propose a method for {subject} that joins the {two} with the {three} by {Name(i)} steps. "
                + $"{string.Join(' ', habits)} "
                + $"We show that {subject} with a {three} reach {70 + (i % 20)}.{edition}% on the {data} dataset. "
                + $"Models such as {Models[i % 4]} are compared with it on the {other} benchmark."),
            authors = new[] { $"{Name(i)} {Name(i + 11)}son", $"{Name((i * 3) + 1)} {Name(i + edition)}berg" },
            keywords = i % 13 == 4 ? [subject, one, "burrow mapping"] : new[] { subject, one },
            venue = $"NeurIPS {year}",
            year,
            decision = edition < 2 ? "Accept (poster)" : i % 9 == 0 ? "Accept (oral)" : i % 5 == 0 ? "Accept (spotlight)" : "Accept (poster)",
        };
    }

    // A made-up word for a number, so that no two papers have the same title.
    private static string Name(int number)
    {
        string[] start = ["Bar", "Cel", "Dom", "Fen", "Gal", "Hur", "Jol", "Kam", "Lev", "Mor"];
        string[] end = ["ak", "el", "in", "os", "um", "ar", "ed", "ig", "ot", "ul", "ax", "em"];
        return start[number % 10] + end[number / 10 % 12];
    }
}
