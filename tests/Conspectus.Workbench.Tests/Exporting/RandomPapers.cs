using Conspectus.Core.Conferences;
using Conspectus.Core.Normalization;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Workbench.Tests.Exporting;

/// <summary>Papers put together at random from what exports get wrong.</summary>
internal static class RandomPapers
{
    private static readonly string[] Words =
    [
        "Trees", "Tree-Ring", @"$\ell_1$ Bounds", @"$O(n \log n)$", @"100\% of It", "“Quoted”", "\"Marks\"", "Élan", "A, B; C", "=1+1",
        "- Minus", "'=x", "+Plus", "@home", "GPT-4", "α-Rank", @"\emph{Why}", "R&D", "#1", "x_1", "~tilde", "{Braces}", "C++", "A*Net",
        @"Schr{\""o}dinger", "言語モデル", "100 %", "and", "<b>", "`code`", "[link](x)", "a|b", "🤖",
    ];

    private static readonly Author[] People =
    [
        new("Ada Lovelace", "University of Trees"), new("Mihaela van der Schaar"), new("García Márquez, Gabriel"), new("Mausam"),
        new("{Open Science Collaboration}"), new("King, Jr., Samuel Luther"), new("José Ålund"), new("山田 太郎"), new("Vu Thi Thu Ha"),
        new("Ortega y Gasset, José"), new("Zoë O'Neil-Smith"), new("Trinh–Minh–Tri Do"), new("Stéphane Gaı\u0308ffas"),
    ];

    private static readonly string[] Keywords = ["graph learning", "LLMs", "ℓ₁", "R&D", "k-means", "vision: faces, gestures"];

    private static readonly Edition[] Editions = [new("NeurIPS", 2023), new("ICML", 2022), new("ISMIR", 2021), new("AutoML", 2023), Edition.Unknown];

    /// <summary>As many papers as asked for, no two alike.</summary>
    public static IReadOnlyList<Paper> Create(int seed, int count)
    {
        var random = new Random(seed);
        using var formulas = new FormulaRenderer();
        var normalizer = new PaperNormalizer(new Typesetter(formulas));
        var records = Enumerable.Range(0, count).Select(i => Record(random, i)).ToList();
        return [.. records.Select(r => normalizer.Normalize(r, Edition.Unknown)).DistinctBy(p => p.Id).DistinctBy(p => p.Key)];
    }

    /// <summary>A note with what Markdown and formats care for.</summary>
    public static string Note(Random random, bool lines) => string.Join(
        lines ? new[] { " ", "\n", "\n\n", "\n  - ", "  " }[random.Next(5)] : " ",
        Enumerable.Range(0, 1 + random.Next(4)).Select(_ => Words[random.Next(Words.Length)])).Trim();

    private static Core.Papers.Record Record(Random random, int number)
    {
        var edition = Editions[random.Next(Editions.Length)];
        var words = Enumerable.Range(0, 1 + random.Next(5)).Select(_ => Words[random.Next(Words.Length)]);
        var sentences = Enumerable.Range(0, random.Next(4)).Select(_ =>
            "We study " + string.Join(' ', Enumerable.Range(0, 4).Select(_ => Words[random.Next(Words.Length)])) + " at length.");
        return new Core.Papers.Record
        {
            Title = string.Join(' ', words) + " Study" + (char)('a' + (number % 26)) + (char)('a' + (number / 26)),
            Abstract = string.Join(random.Next(2) == 0 ? " " : "\n\n", sentences),
            Authors = [.. Enumerable.Range(0, 1 + random.Next(4)).Select(_ => People[random.Next(People.Length)]).Distinct()],
            Keywords = [.. Keywords.Where(_ => random.Next(2) == 0)],
            Decision = new[] { "oral", "poster", "spotlight", null }[random.Next(4)],
            Session = random.Next(2) == 0 ? "Poster Session 1" : null,
            Track = random.Next(3) == 0 ? "Datasets & Benchmarks" : null,
            SourceTopic = random.Next(3) == 0 ? "Theory->Optimization" : null,
            Url = random.Next(3) == 0 ? null : $"https://openreview.net/forum?id=AbCdEf{number:D3}x",
            PdfUrl = random.Next(2) == 0 ? null : $"https://papers.example/{number}_a%20b.pdf",
            Identifiers = random.Next(2) == 0
                ? Identifiers.None
                : new Identifiers { Doi = $"10.1000/x_{number}", Arxiv = $"2301.{number:D5}", ArxivVersion = 2 },
            Conference = edition.Year > 0 ? edition.Conference : null,
            Year = edition.Year > 0 ? edition.Year : null,
        };
    }
}
