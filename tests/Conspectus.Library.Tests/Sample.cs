using Conspectus.Core.Citations;
using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Tests;

/// <summary>Papers made up for tests.</summary>
public static class Sample
{
    public static readonly Edition Edition = new("NeurIPS", 2023);

    private static readonly string[] Words =
        "graph neural network kernel bound bandit policy reward diffusion sample gradient descent convex causal latent vision language token attention sparse"
            .Split(' ');

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

    /// <summary>All forms of a plain text.</summary>
    public static TypesetText Text(string text) => text.Length == 0
        ? TypesetText.Empty
        : new TypesetText(text, System.Net.WebUtility.HtmlEncode(text), text, SearchText.Fold(text));

    /// <summary>As many different papers as asked for, the same ones every time, with texts as long as real ones.</summary>
    public static IReadOnlyList<Paper> Many(int count, int seed = 1)
    {
        var random = new Random(seed);
        string Phrase(int words) => string.Join(' ', Enumerable.Range(0, words).Select(_ => Words[random.Next(Words.Length)] + (random.Next(4) == 0 ? random.Next(2000).ToString() : "")));
        return [.. Enumerable.Range(0, count).Select(i => Paper($"{Phrase(7)} {i}", $"Ann Bell{i}, Cy Doe{random.Next(3000)}, Eve Fox{random.Next(3000)}", Phrase(180)) with
        {
            SourceId = $"{seed}-{i}",
            Url = $"https://example.org/{seed}/{i}",
            Decision = (Decision)(i % 5),
            Session = $"Poster Session {i % 12}",
            Keywords = [.. Enumerable.Range(0, 5).Select(_ => Phrase(2)).Distinct()],
        })];
    }
}
