using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Conspectus.Core;
using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Exporting;

namespace Conspectus.Workbench.Tests.Exporting;

public sealed partial class VaultTests(SampleWorkbench sample)
{
    [Fact]
    public async Task Every_link_of_a_vault_leads_to_a_note_and_the_archive_holds_what_the_folder_holds()
    {
        await using var place = sample.Analysed();
        var ids = (await place.Library.Papers.IdsAsync(place.Reader, new PaperQuery { Sort = PaperSort.Title }, Stop)).Take(60).ToList();
        await place.Library.Reading.SetMarkAsync(place.Reader, ids[0], Mark.Starred, Stop);
        await place.Library.Reading.SetNoteAsync(place.Reader, ids[0], "A *note*.\n\n- with a list", null, Stop);
        var vault = new MarkdownVault(place.Library);
        var folder = place.Folder.File("vault");
        await vault.WriteFolderAsync(place.Reader, ids, folder, Stop);
        var notes = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .ToDictionary(f => Path.GetRelativePath(folder, f).Replace('\\', '/'), File.ReadAllText);
        Assert.Equal(60, notes.Keys.Count(n => n.StartsWith("papers/", StringComparison.Ordinal)));
        Assert.Contains(notes.Keys, n => n.StartsWith("topics/", StringComparison.Ordinal));
        var links = notes.Values.SelectMany(n => Link().Matches(n)).Select(m => m.Groups["to"].Value).ToList();
        Assert.True(links.Count > 200);
        Assert.All(links, to => Assert.True(notes.ContainsKey(to + ".md"), to));
        var starred = Assert.Single(notes.Values, n => n.Contains("\nmark: \"starred\"\n", StringComparison.Ordinal));
        Assert.StartsWith("---\ntitle: \"", starred, StringComparison.Ordinal);
        Assert.Contains("\n## Note\n\nA *note*.\n\n- with a list\n", starred, StringComparison.Ordinal);
        Assert.Contains("\n## Similar\n\n- [[papers/", string.Concat(notes.Values), StringComparison.Ordinal);

        using var archive = new MemoryStream();
        await new PaperExport(place.Library).WriteAsync(ExportFormat.Markdown, place.Reader, ids, archive, Stop);
        await using var zip = new ZipArchive(archive, ZipArchiveMode.Read);
        Assert.Equal(notes.Keys.Order(StringComparer.Ordinal), zip.Entries.Select(e => e.FullName).Order(StringComparer.Ordinal));
        await using var entry = await zip.GetEntry("Index.md")!.OpenAsync(Stop);
        using var text = new StreamReader(entry, Encoding.UTF8);
        Assert.Equal(notes["Index.md"], await text.ReadToEndAsync(Stop));

        using var again = new MemoryStream();
        await new PaperExport(place.Library).WriteAsync(ExportFormat.Markdown, place.Reader, ids, again, Stop);
        Assert.Equal(archive.ToArray(), again.ToArray());

        // Notes that somebody may have changed are never written over.
        var refusal = await Assert.ThrowsAsync<ConspectusException>(() => vault.WriteFolderAsync(place.Reader, ids, folder, Stop));
        Assert.Contains("is not empty", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a/b\\c:d*e?f\"g<h>i|j#k^l[m]n", "a b c d e f g h i j k l m n")]
    [InlineData("..", "unnamed")]
    [InlineData("CON", "_CON")]
    [InlineData("nul.txt", "_nul.txt")]
    [InlineData("  spaced.  ", "spaced")]
    [InlineData("../../etc/passwd", "etc passwd")]
    public void A_name_is_one_that_every_file_system_takes(string text, string name) => Assert.Equal(name, new VaultNames().Of(text));

    [Fact]
    public void Names_that_differ_in_case_alone_are_kept_apart()
    {
        var names = new VaultNames();
        Assert.Equal(["Ada", "ada 2", "Ada", "ADA 3"], new[] { "Ada", "ada", "Ada", "ADA" }.Select(names.Of));
        Assert.Equal(80, names.Of(new string('x', 300)).Length);
    }

    [GeneratedRegex(@"\[\[(?<to>[^\]|]+)\|[^\]]+\]\]")]
    private static partial Regex Link();
}
