using System.Security.Cryptography;
using Conspectus.Core;
using Conspectus.Core.Conferences;

namespace Conspectus.Sources.Tests;

/// <summary>What the reader promises for all formats.</summary>
public sealed class SourceReaderTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_hash_is_that_of_the_bytes_on_disk()
    {
        var path = _folder.WriteGzip("feed.json.gz", System.Text.Encoding.UTF8.GetBytes(Sources.Feed("One")));
        using var reader = new SourceReader(Sources.Options);
        using var file = await reader.OpenAsync(path, null, TestContext.Current.CancellationToken);
        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(await File.ReadAllBytesAsync(path, TestContext.Current.CancellationToken))),
            file.ComputeHash(TestContext.Current.CancellationToken));
        Assert.Equal(path, file.Location);
    }

    [Fact]
    public async Task The_hash_changes_with_the_abstracts()
    {
        var path = _folder.Write("icml-2026-orals-posters.json", """{"count": 1, "results": [{"id": 7, "name": "One"}]}""");
        using var reader = new SourceReader(Sources.Options);
        var hashes = new HashSet<string>();
        foreach (var text in (string?[])[null, "first", "second"])
        {
            if (text is not null) _folder.Write("icml-2026-abstracts.json", $$"""{"7": "{{text}}"}""");
            using var file = await reader.OpenAsync(path, null, TestContext.Current.CancellationToken);
            hashes.Add(file.ComputeHash(TestContext.Current.CancellationToken));
            Assert.Equal(text ?? "", Assert.Single(file.Read(null, TestContext.Current.CancellationToken).Records).Abstract);
        }

        Assert.Equal(3, hashes.Count);
    }

    [Theory]
    [InlineData("X-orals-posters.json", "X-abstracts.json")]
    [InlineData("X-orals-posters.json.gz", "X-abstracts.json")]
    [InlineData("X.json", "X-abstracts.json.gz")]
    public async Task Abstracts_are_found_beside_the_feed(string feed, string abstracts)
    {
        Write(feed, """{"count": 1, "results": [{"id": 7, "name": "One"}]}""");
        Write(abstracts, """{"7": "Found."}""");
        Assert.Equal("Found.", Assert.Single((await Sources.ReadAsync(Path.Combine(_folder.Path, feed))).Records).Abstract);
    }

    [Fact]
    public async Task Broken_abstracts_do_not_cost_the_papers()
    {
        var path = _folder.Write("x.json", """{"count": 2, "results": [{"id": 7, "name": "One"}, {"id": 8, "name": "Two"}]}""");
        _folder.Write("x-abstracts.json", """{"7": "Found.", "8": "Los""");
        var content = await Sources.ReadAsync(path);
        Assert.Equal(["Found.", ""], content.Records.Select(r => r.Abstract));
        Assert.Contains(content.Issues, i => i.Source.EndsWith("x-abstracts.json", StringComparison.Ordinal)
            && i.Reason.Contains("cut off", StringComparison.Ordinal));
        content.Issue("", "abstract", "1 of 2 records have no abstract");
    }

    [Fact]
    public async Task Missing_abstracts_are_named()
    {
        var content = await Sources.ReadAsync(
            _folder.Write("mlsys-2026-orals-posters.json", """{"count": 1, "results": [{"id": 7, "name": "One"}]}"""));
        content.Issue("", "abstract", "1 of 1 record has no abstract; they may be in the site's mlsys-2026-abstracts.json");
        Assert.Equal(new Edition("MLSys", 2026), content.Edition);
    }

    [Fact]
    public async Task A_file_with_more_pages_elsewhere_says_what_is_missing()
    {
        var content = await Sources.ReadAsync(
            _folder.Write("feed.json",
            """{"count": 2891, "next": "https://example.org/api?offset=1", "results": [{"id": 7, "name": "One", "abstract": "x"}]}"""));
        content.Issue("", "", "The site gave 1 of 2,891 papers; the rest is at https://example.org/api?offset=1");
        Assert.Equal(2891, content.Declared);
    }

    [Fact]
    public async Task The_edition_can_be_overridden_for_all_records()
    {
        var path = _folder.Write("papers.jsonl", """{"title": "One", "authors": [], "conference": "ICML", "year": 2001}""");
        var content = await Sources.ReadAsync(path, Sources.Options with { Conference = "nips", Year = 2002 });
        Assert.Equal(new Edition("NeurIPS", 2002), content.Edition);
        Assert.Equal(("NeurIPS", (int?)2002), (content.Records[0].Conference, content.Records[0].Year));

        var year = await Sources.ReadAsync(path, Sources.Options with { Year = 2002 });
        Assert.Equal(new Edition("ICML", 2002), year.Edition);
    }

    [Theory]
    [InlineData("iclr2024.csv", "ICLR 2024")]
    [InlineData("papers.csv", "Papers")]
    public async Task The_edition_is_read_from_the_name_if_nothing_else_tells(string name, string edition) =>
        Assert.Equal(edition, (await Sources.ReadAsync(_folder.Write(name, "UID,title,authors\n1,One,A"))).Edition.ToString());

    [Theory]
    [InlineData(';')]
    [InlineData('\t')]
    public async Task Other_separators_are_noticed(char separator)
    {
        var content = await Sources.ReadAsync(_folder.Write("papers.csv", "UID,title,authors\n1,One,A|B".Replace(',', separator)));
        Assert.Equal(["A", "B"], Assert.Single(content.Records).Authors.Select(a => a.Name));
    }

    [Fact]
    public async Task Progress_runs_to_its_end()
    {
        var seen = new List<StageProgress>();
        using var reader = new SourceReader(Sources.Options);
        using var file = await reader.OpenAsync(
            _folder.Write("feed.json", Sources.Feed(Enumerable.Range(0, 500).Select(i => $"Paper {i}"))), null,
            TestContext.Current.CancellationToken);
        file.Read(new Recorder(seen), TestContext.Current.CancellationToken);
        Assert.All(seen, p => Assert.InRange(p.Fraction, 0, 1));
        Assert.Equal(1, seen[^1].Fraction);
    }

    [Fact]
    public async Task Reading_can_be_stopped_and_repeated()
    {
        using var reader = new SourceReader(Sources.Options);
        using var file = await reader.OpenAsync(
            _folder.Write("feed.json", Sources.Feed(Enumerable.Range(0, 500).Select(i => $"Paper {i}"))), null,
            TestContext.Current.CancellationToken);
        Assert.Throws<OperationCanceledException>(() => file.Read(null, new CancellationToken(canceled: true)));
        Assert.Equal(500, file.Read(null, TestContext.Current.CancellationToken).Records.Count);
        Assert.Equal(500, file.Read(null, TestContext.Current.CancellationToken).Records.Count);
    }

    [Fact]
    public void Limits_that_make_no_sense_are_the_callers_mistake()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourceReader(Sources.Options with { MaxBytes = 0 }));
        Assert.Throws<ArgumentOutOfRangeException>(() => new SourceReader(Sources.Options with { Retries = -1 }));
    }

    private void Write(string name, string text)
    {
        var bytes = System.Text.Encoding.UTF8.GetBytes(text);
        if (name.EndsWith(".gz", StringComparison.Ordinal)) _folder.WriteGzip(name, bytes);
        else _folder.Write(name, bytes);
    }

    private sealed class Recorder(List<StageProgress> seen) : IProgress<StageProgress>
    {
        public void Report(StageProgress value) => seen.Add(value);
    }
}
