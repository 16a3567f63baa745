using System.Text.Json;
using Conspectus.Core;

namespace Conspectus.Sources.Tests.Zotero;

/// <summary>The test cases of Zotero's translators with what Zotero makes of them.</summary>
public sealed class ZoteroCasesTests : IDisposable
{
    // Where ours differs, and why that is right here.
    private static readonly Dictionary<string, string> Explained = new()
    {
        ["ris 2.4"] = "A bill whose sponsors stand under a tag that means editors elsewhere.",
        ["ris 2.8"] = "A case in law: Zotero takes its abbreviated name for its title.",
        ["ris 2.44"] = "A statute: Zotero takes its short title for its title.",
        ["bibtex 2.1"] = "A volume of proceedings is no paper.",
        ["bibtex 5.0"] = "\\~ over nothing is read as the sign, here “~”.",
        ["bibtex 9.0"] = "A brace without its partner is dropped from titles.",
        ["bibtex 18.0"] = "The file doubles its backslashes: \\\\i is a line break and an i.",
        ["mods 22.0"] = "Of two titles the first without a kind counts.",
    };

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task At_least_95_of_100_items_are_equal_and_every_difference_is_explained()
    {
        var (all, different, unexplained) = (0, new List<string>(), new List<string>());
        foreach (var format in new[] { "ris", "bibtex", "csl_json", "endnote_xml", "medlinenbib", "mods", "pubmed_xml", "rdf",
            "referbibix" })
        {
            var path = Repository.Shared("formats", "zotero_testcases", format + "_testcases.json");
            using var cases = JsonDocument.Parse(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken));
            foreach (var (number, test) in cases.RootElement.EnumerateArray().Index())
            {
                var expected = test.GetProperty("items").EnumerateArray().Select(ZoteroItem.Expected).ToList();
                var own = await ReadAsync(test.GetProperty("input").GetString()!);
                all += expected.Count(e => e.Title.Length > 0); // without one an item is no paper, and is left out
                foreach (var (index, item) in expected.Index().Where(e => e.Item.Title.Length > 0)
                    .OrderBy(e => e.Item.Empty).Where(e => !Took(own, e.Item)).ToList())
                {
                    different.Add($"{format} {number}.{index}");
                    if (!Explained.ContainsKey(different[^1]))
                        unexplained.Add($"{different[^1]}\n  {item}\n  {own.Find(o => o.Title == item.Title) ?? own.FirstOrDefault()}");
                }
            }
        }

        Assert.True(unexplained.Count == 0, string.Join('\n', unexplained));
        Assert.Equal(Explained.Keys.Order(StringComparer.Ordinal), different.Order(StringComparer.Ordinal));
        Assert.True(different.Count <= all * 0.05, $"{different.Count} of {all} items differ.");
    }

    private static bool Took(List<ZoteroItem> own, ZoteroItem item)
    {
        var at = own.FindIndex(item.Is);
        if (at >= 0) own.RemoveAt(at);
        return at >= 0;
    }

    private async Task<List<ZoteroItem>> ReadAsync(string input)
    {
        try
        {
            var content = await Sources.ReadAsync(_folder.Write("case", input), Sources.Options with { IncludeRejected = true });
            return [.. content.Records.Select(ZoteroItem.Of)];
        }
        catch (ConspectusException)
        {
            return [];
        }
    }
}
