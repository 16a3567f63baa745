using System.Text.Json;

namespace Conspectus.Verification.Tests;

/// <summary>Who acts in a sentence is who acts in the abstract: "for wombats, we dig" does not become "wombats dig".</summary>
public sealed class RetoldSubjectTests
{
    private const string Lead = "For wombats with muddy burrows";

    [Fact]
    public async Task A_phrase_before_the_authors_cannot_stand_for_them()
    {
        var source = Path.Combine(Directory.CreateTempSubdirectory("conspectus-retold-").FullName, "retold.json");
        await File.WriteAllTextAsync(source, JsonSerializer.Serialize(Enumerable.Range(0, 40).Select(i => new
        {
            title = $"Burrow number {(char)('A' + (i % 26))}{(char)('a' + (i / 26))} of the wombats",
            @abstract = $"Wombats dig burrows. {Lead}, we introduce two copper shovels that keep tunnel {(char)('A' + (i % 26))} dry "
                + "without any help of beavers.",
            authors = new[] { "Ada Vance", "Boris Lund" },
            venue = "NeurIPS 2023",
            year = 2023,
        })), TestContext.Current.CancellationToken);
        using var article = await WrittenArticle.OfAsync(source);
        Directory.Delete(Path.GetDirectoryName(source)!, recursive: true);

        const string told = Lead + ", Vance and Lund introduce two copper shovels";
        Assert.Contains(told, article.Files.Markdown!, StringComparison.Ordinal);
        Assert.Empty(article.Verifier.Check(article.Files).Faults);
        foreach (var other in new[] { "Wombats with muddy burrows introduce two copper shovels", "Wombats introduce two copper shovels" })
        {
            var altered = article.Files with
            {
                Markdown = article.Files.Markdown!.Replace(told, other, StringComparison.Ordinal),
                Page = article.Files.Page!.Replace(told, other, StringComparison.Ordinal),
                Evidence = article.Files.Evidence!.Replace(told, other, StringComparison.Ordinal),
            };
            Assert.NotEmpty(article.Verifier.Check(altered).Faults);
        }
    }
}
