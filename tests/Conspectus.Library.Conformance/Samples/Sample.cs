using Conspectus.Core.Citations;
using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;
using Conspectus.Library.Importing;

namespace Conspectus.Library.Conformance;

/// <summary>Papers made up for tests.</summary>
public static class Sample
{
    /// <summary>The edition of papers that name none.</summary>
    public static readonly Edition Edition = new("NeurIPS", 2023);

    private static readonly string[] Words =
        ("graph neural network kernel bound bandit policy reward diffusion sample gradient descent convex causal latent vision language "
        + "token attention sparse").Split(' ');

    /// <summary>A paper as the normaliser would propose it.</summary>
    public static Paper Paper(string title, string authors = "Ada Lovelace", string summary = "", Edition? edition = null)
    {
        var names = authors.Split(", ", StringSplitOptions.RemoveEmptyEntries);
        var own = edition ?? Edition;
        return new Paper
        {
            Id = PaperIdentity.CreateId(own, title, names.FirstOrDefault()),
            Key = CitationKey.Create(names.FirstOrDefault(), own.Year, title),
            Edition = own,
            Title = Text(title),
            Abstract = Text(summary),
            Authors = [.. names.Select(n => new Author(n))],
        };
    }

    /// <summary>A paper that has every field.</summary>
    public static Paper Full() => Paper("Bounds for $H$-consistency", "Anqi Mao, Émile Zola", "We show a \"bound\".") with
    {
        Title = new TypesetText(
            "Bounds for $H$-consistency", "Bounds for <i>H</i>-consistency", "Bounds for H-consistency", "bounds for h consistency"),
        Authors = [new Author("Anqi Mao", "NYU"), new Author("Émile Zola")],
        Keywords = ["Learning theory", "consistency <b>"],
        Decision = Decision.Spotlight,
        Session = "Poster Session 5",
        Track = "main",
        SourceTopic = "Theory->Learning",
        Url = "https://example.org/a",
        PdfUrl = "https://example.org/a.pdf",
        SourceId = "69000",
        Identifiers = new Identifiers { Doi = "10.5555/123", Arxiv = "2301.00001", ArxivVersion = 2, OpenReview = "aBcD" },
    };

    /// <summary>All forms of a plain text.</summary>
    public static TypesetText Text(string text) => text.Length == 0
        ? TypesetText.Empty
        : new TypesetText(text, System.Net.WebUtility.HtmlEncode(text), text, SearchText.Fold(text));

    /// <summary>As many different papers as asked for, the same ones every time, with texts as long as real ones.</summary>
    public static Paper[] Many(int count, int seed = 1)
    {
        var random = new Random(seed);
        string Word() => Words[random.Next(Words.Length)] + (random.Next(4) == 0 ? random.Next(2000).ToString(System.Globalization.CultureInfo.InvariantCulture) : "");
        string Phrase(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Word()));
        return [.. Enumerable.Range(0, count).Select(i => Paper(
            $"{Phrase(7)} {i}", $"Ann {Name(i)}, Cy {Name(random.Next(3000))}, Eve {Name(random.Next(3000))}", Phrase(180)) with
        {
            SourceId = $"{seed}-{i}",
            Url = $"https://example.org/{seed}/{i}",
            Decision = (Decision)(i % 5),
            Session = $"Poster Session {i % 12}",
            Keywords = [.. Enumerable.Range(0, 5).Select(_ => Phrase(2)).Distinct()],
        })];
    }

    /// <summary>A family name for each number.</summary>
    public static string Name(int number) =>
        "BDFGHKLMNP"[number % 10] + string.Concat(number.ToString("d4", System.Globalization.CultureInfo.InvariantCulture).Select(d => "aeiou"[d % 5].ToString() + "lmnrstvdgk"[d - '0']))
            + "er";

    /// <summary>What an import came from.</summary>
    public static SourceStamp Stamp(string kind = "conference-site", string hash = "hash") => new("papers.json", kind, hash);
}
