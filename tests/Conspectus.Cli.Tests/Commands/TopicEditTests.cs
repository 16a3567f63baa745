using System.Text.Json;

namespace Conspectus.Cli.Tests.Commands;

public class TopicEditTests(AnalysedSample sample)
{
    [Fact]
    public async Task Topics_are_renamed_merged_split_and_papers_moved_and_all_of_it_is_taken_back()
    {
        using var place = new Workplace(sample.Place.Library);
        var before = (await place.RunAsync("topics", "--json")).Succeeded();
        var topics = before.Json.Items().Where(t => t.Text("level") == "topic").ToList();
        var (one, two, three) = (topics[0], topics[1], topics[2]);
        string Id(JsonElement topic) => topic.GetProperty("id").ToString();

        var renamed = (await place.RunAsync("topics", "rename", Id(one), "Trees of thought", "--json")).Succeeded().Json;
        renamed.HasExactly("edit", "told", "topic", "label", "size");
        Assert.Equal(("rename", "Trees of thought", one.Number("size")), (renamed.Text("edit"), renamed.Text("label"), renamed.Number("size")));
        var moved = (await place.RunAsync("topics", "move", two.Texts("papers")[0], Id(one))).Succeeded();
        Assert.Equal("1 paper moved to “Trees of thought”.", moved.Error.Trim());
        Assert.Empty(moved.Output);
        (await place.RunAsync("topics", "merge", Id(three), Id(two))).Succeeded();
        var file = place.Write("papers.txt", string.Join('\n', one.Texts("papers").Take(3)) + "\n\n");
        var split = (await place.RunAsync("topics", "split", Id(one), "A few", "--papers", file, "--json")).Succeeded().Json;
        Assert.Equal(("A few", 3), (split.Text("label"), split.Number("size")));
        (await place.RunAsync("topics", "pin", Id(one))).Succeeded();
        Assert.Contains("Trees of thought", (await place.RunAsync("topics")).Succeeded().Output, StringComparison.Ordinal);

        for (var i = 0; i < 5; i++)
            Assert.StartsWith("Taken back: ", (await place.RunAsync("topics", "undo")).Succeeded().Error, StringComparison.Ordinal);
        Assert.Equal(before.Output, (await place.RunAsync("topics", "--json")).Succeeded().Output);
        Assert.Contains("no edit", (await place.RunAsync("topics", "undo")).Failed(1).Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, "There is no topic 99999", "rename", "99999", "Name")]
    [InlineData(1, "The name is empty", "rename", "1", " ")]
    [InlineData(1, "There is no paper nobody", "move", "nobody", "FIRST")]
    [InlineData(1, "are one topic already", "merge", "1", "1")]
    [InlineData(1, "cannot be read", "split", "1", "Name", "--papers", "nowhere.txt")]
    [InlineData(2, "takes a", "rename", "one", "Name")]
    [InlineData(2, "", "split", "1", "Name")]
    public async Task Bad_input_is_told_in_words(int code, string told, params string[] line)
    {
        using var place = new Workplace(sample.Place.Library);
        var first = line.Contains("FIRST")
            ? (await sample.AskAsync("topics", "--json")).Json.Items().First(t => t.Text("level") == "topic").GetProperty("id").ToString() : "";
        string[] arguments = ["topics", .. line.Select(l => l == "FIRST" ? first : l)];
        Assert.Contains(told, (await place.RunAsync(arguments)).Failed(code).Error, StringComparison.Ordinal);
    }
}
