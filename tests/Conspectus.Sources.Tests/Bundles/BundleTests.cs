using System.IO.Compression;
using System.Text;

namespace Conspectus.Sources.Tests.Bundles;

/// <summary>Zip archives and folders as sources.</summary>
public sealed class BundleTests : IDisposable
{
    private const string Csv = "title,authors,abstract\nA Tree,Ada Example,x\n";
    private const string Ris = "TY  - JOUR\nTI  - A Bush\nAU  - Sample, Bo\nPY  - 2020\nER  - \n";
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Every_file_of_an_archive_is_read_in_its_own_format()
    {
        var content = await Sources.ReadAsync(_folder.Write("a.zip",
            Zip(("b/papers.csv", Csv), ("a.ris", Ris), ("readme.txt", "Some words."))));
        Assert.Equal(("zip archive", 2), (content.Kind, content.Records.Count));
        Assert.Equal(["A Bush", "A Tree"], content.Records.Select(r => r.Title));
        var issue = Assert.Single(content.Issues);
        Assert.Contains("A file was passed over", issue.Reason, StringComparison.Ordinal);
        Assert.Contains("a.zip/readme.txt", issue.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_abstracts_of_a_feed_are_found_beside_it()
    {
        const string feed = """{"count": 1, "results": [{"id": 7, "name": "A Tree", "authors": [{"fullname": "Ada Example"}]}]}""";
        var content = await Sources.ReadAsync(_folder.Write("a.zip",
            Zip(("icml-2026-orals-posters.json", feed), ("icml-2026-abstracts.json", """{"7": "It grows."}"""))));
        Assert.Equal("It grows.", Assert.Single(content.Records).Abstract);
        Assert.Equal("ICML 2026", content.Edition.ToString());
        Assert.Empty(content.Issues);
    }

    [Theory]
    [InlineData("../../escaped.csv")]
    [InlineData("/tmp/escaped.csv")]
    [InlineData(@"..\..\escaped.csv")]
    [InlineData(@"C:\escaped.csv")]
    public async Task Names_in_an_archive_never_become_paths(string name)
    {
        var before = Directory.EnumerateFiles(Path.GetTempPath(), "*escaped*").Count();
        var content = await Sources.ReadAsync(_folder.Write("a.zip", Zip((name, Csv))));
        Assert.Single(content.Records);
        Assert.Equal(before, Directory.EnumerateFiles(Path.GetTempPath(), "*escaped*").Count());
        Assert.False(File.Exists(Path.Combine(_folder.Path, "..", "..", "escaped.csv")));
    }

    [Fact]
    public async Task An_archive_that_unpacks_to_far_more_than_it_is_is_refused()
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            using var entry = archive.CreateEntry("papers.csv", CompressionLevel.Optimal).Open();
            var zeros = new byte[1 << 20];
            for (var i = 0; i < 64; i++) entry.Write(zeros);
        }

        var refusal = await Sources.RefusalAsync(_folder.Write("bomb.zip", packed.ToArray()));
        Assert.Contains("unpacks to far more than it is", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_whole_of_an_archive_is_limited()
    {
        var text = string.Concat(Enumerable.Range(0, 12_000).Select(i => $"{i} "));
        var refusal = await Sources.RefusalAsync(
            _folder.Write("a.zip", Zip(("a.csv", Csv + text), ("b.csv", Csv + text))), Sources.Options with { MaxBytes = 100_000 });
        Assert.Contains("unpacks to far more than it is: more than ", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_within_an_archive_is_told_and_not_opened()
    {
        var inner = Encoding.Latin1.GetString(Zip(("papers.csv", Csv)));
        var content = await Sources.ReadAsync(_folder.Write("a.zip", Zip(Encoding.Latin1, ("inner.zip", inner), ("papers.csv", Csv))));
        Assert.Single(content.Records);
        Assert.Contains("is an archive within one", Assert.Single(content.Issues).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_without_papers_tells_what_is_in_it()
    {
        var one = await Sources.RefusalAsync(_folder.Write("a.zip", Zip(("picture.svg", "<svg xmlns='x'></svg>"))));
        Assert.Contains("a.zip/picture.svg is XML (a picture)", one.Message, StringComparison.Ordinal);
        var several = await Sources.RefusalAsync(_folder.Write("b.zip", Zip(("a.txt", "Words."), ("b.txt", "More words."))));
        Assert.Contains("holds 2 files, but none with papers", several.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_broken_file_in_an_archive_does_not_stop_the_rest()
    {
        var content = await Sources.ReadAsync(_folder.Write("a.zip",
            Zip(("a.xml", "<collection><volume><paper id='1'><title>Cut"), ("papers.csv", Csv))));
        Assert.Single(content.Records);
        Assert.Contains("no proper XML", Assert.Single(content.Issues).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_archive_cut_off_is_refused()
    {
        var whole = Zip(("papers.csv", Csv));
        var refusal = await Sources.RefusalAsync(_folder.Write("a.zip", whole[..^20]));
        Assert.Contains("damaged or cut off", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_of_files_is_a_source()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "in", "deeper"));
        _folder.Write("in/papers.csv", Csv);
        _folder.Write("in/deeper/more.ris", Ris);
        _folder.Write("in/.hidden.csv", Csv);
        _folder.Write("in/empty.csv", "");
        var content = await Sources.ReadAsync(Path.Combine(_folder.Path, "in"));
        Assert.Equal("folder", content.Kind);
        Assert.Equal(["A Bush", "A Tree"], content.Records.Select(r => r.Title));
        Assert.Empty(content.Issues);
    }

    [Fact]
    public async Task A_folder_without_papers_is_refused()
    {
        Directory.CreateDirectory(Path.Combine(_folder.Path, "in"));
        var empty = await Sources.RefusalAsync(Path.Combine(_folder.Path, "in"));
        Assert.Contains("is a folder without files", empty.Message, StringComparison.Ordinal);
        _folder.Write("in/a.txt", "Words.");
        await Sources.RefusalAsync(Path.Combine(_folder.Path, "in"));
    }

    private static byte[] Zip(params (string Name, string Text)[] files) => Zip(Encoding.UTF8, files);

    private static byte[] Zip(Encoding encoding, params (string Name, string Text)[] files)
    {
        using var packed = new MemoryStream();
        using (var archive = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = archive.CreateEntry(name).Open();
                entry.Write(encoding.GetBytes(text));
            }
        }

        return packed.ToArray();
    }
}
