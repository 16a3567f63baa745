using System.Text.Json;

namespace Conspectus.Verification.Tests;

/// <summary>Words that an abstract writes in a way that page and Markdown show differently.</summary>
public sealed class OddWordsTests
{
    [Theory]
    [InlineData("t^{2/3}", "<sup>2/3</sup>")]
    [InlineData("opti-\nmal", "opti")]
    public async Task Raised_words_and_words_parted_at_the_end_of_a_line_are_read_as_page_and_text_have_them(string word, string shown)
    {
        var source = Path.Combine(Directory.CreateTempSubdirectory("conspectus-odd-").FullName, "odd.json");
        await File.WriteAllTextAsync(source, JsonSerializer.Serialize(Enumerable.Range(0, 40).Select(i => new
        {
            title = $"Burrow number {(char)('A' + (i % 26))}{(char)('a' + (i / 26))} of the wombats",
            @abstract = $"Wombats dig burrows. We prove that wombat {(char)('A' + (i % 26))} digs a burrow with {word} shovels and without any help of others.",
            authors = new[] { "Ada Vance", "Boris Lund" },
            venue = "NeurIPS 2023",
            year = 2023,
        })), TestContext.Current.CancellationToken);
        using var article = await WrittenArticle.OfAsync(source);
        Directory.Delete(Path.GetDirectoryName(source)!, recursive: true);

        Assert.Contains(shown, article.Files.Page!, StringComparison.Ordinal);
        Assert.Contains(article.Content.Papers, p => p.Abstract.Source.Contains(word, StringComparison.Ordinal));
        Assert.Empty(article.Verifier.Check(article.Files).Faults);
    }
}
