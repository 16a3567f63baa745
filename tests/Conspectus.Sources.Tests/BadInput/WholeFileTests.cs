using System.Text;

namespace Conspectus.Sources.Tests.BadInput;

/// <summary>Files that are not what they claim are refused whole, with the reason.</summary>
public sealed class WholeFileTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("", "is empty")]
    [InlineData(" \n\t ", "nothing but blanks")]
    [InlineData("Dear reader, these are the papers.", "is text, but holds no papers in a known form; it begins with “Dear reader")]
    [InlineData("<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>", "is an HTML page titled “Sign in”")]
    [InlineData("<html><body>502 Bad Gateway</body></html>", "is an HTML page, not a data file")]
    [InlineData("<?xml version=\"1.0\"?><collection/>", "is XML")]
    [InlineData("<!-- a --><!-- b -->\n<HTML lang=en><TITLE>Gone", "is an HTML page, not a data file")]
    [InlineData("{\"detail\": \"Authentication credentials were not provided.\"}", "is JSON, but holds no papers")]
    [InlineData("[]", "is JSON, but holds no papers")]
    [InlineData("[1, 2, 3]", "is JSON, but holds no papers")]
    [InlineData("null", "is text, but holds no papers")]
    [InlineData("[{\"title\": \"Lunch\", \"start\": \"12:00\"}]", "is JSON, but holds no papers")]
    [InlineData("{\"1\": \"An abstract.\", \"2\": \"Another.\"}", "abstracts by number but no titles")]
    [InlineData("{\"count\": 3, \"resu", "cut off after 18 bytes (line 1, byte 19)")]
    [InlineData("{\"count\": 1, \"results\": null}", "“results” are no list")]
    [InlineData("{\"count\": 1, \"results\": [{\"name\": \"A\"}], \"x\": }", "not valid JSON (line 1, byte 47)")]
    [InlineData("{\"count\": 1, \"results\": [{\"name\": \"A\"}]} trailing", "not valid JSON")]
    [InlineData("name,title\n1,Header without authors", "is text, but holds no papers")]
    public async Task Text_that_is_no_list_of_papers(string text, string says)
    {
        var path = _folder.Write("papers.json", text);
        var refusal = await Sources.RefusalAsync(path);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        Assert.StartsWith(path, refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Truncated_JSON_is_refused_with_the_position()
    {
        var feed = Sources.Feed(Enumerable.Range(0, 50).Select(i => $"Paper {i}"));
        var refusal = await Sources.RefusalAsync(_folder.Write("feed.json", feed[..3000]));
        Assert.Contains("cut off after 3,000 bytes (record 25, line 25, byte ", refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(new byte[] { 0x50, 0x4B, 3, 4, 0, 0 }, "is a zip archive")]
    [InlineData(new byte[] { 0x28, 0xB5, 0x2F, 0xFD, 1 }, "compressed with zstd")]
    [InlineData(new byte[] { 0xFD, 0x37, 0x7A, 0x58, 0x5A, 0 }, "compressed with xz")]
    [InlineData(new byte[] { 0x42, 0x5A, 0x68, 0x39 }, "compressed with bzip2")]
    [InlineData(new byte[] { 0x25, 0x50, 0x44, 0x46, 0x2D, 0x31 }, "is a PDF document")]
    [InlineData(new byte[] { 0x7F, 0x45, 0x4C, 0x46, 1, 2, 0, 3, 0, 0, 0, 0xFE }, "binary data")]
    [InlineData(new byte[] { 0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3, 0xFF, 0xFF, 0xFF, 0xFF, 1, 2, 3, 4, 5, 6, 7, 8 }, "gzip but damaged")]
    public async Task Bytes_that_are_no_text(byte[] bytes, string says)
    {
        var refusal = await Sources.RefusalAsync(_folder.Write("papers.json.gz", bytes));
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0.5)]
    [InlineData(0.999)]
    public async Task A_gzip_file_that_is_cut_off(double share)
    {
        var lines = string.Concat(
            Enumerable.Range(0, 3000).Select(i => $"{{\"title\": \"Paper {i} {i * 7919}\", \"authors\": [], \"abstract\": \"\"}}\n"));
        var packed = TempFolder.Gzip(Encoding.UTF8.GetBytes(lines));
        var refusal = await Sources.RefusalAsync(_folder.Write("papers.jsonl.gz", packed[..(int)(packed.Length * share)]));
        Assert.Contains("compressed with gzip and cut off", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_gzip_file_in_several_pieces_is_read_whole()
    {
        byte[] first = TempFolder.Gzip("{\"title\": \"One\", \"authors\": []}\n"u8.ToArray()), second =
            TempFolder.Gzip("{\"title\": \"Two\", \"authors\": []}\n{\"title\": \"Three\", \"authors\": []}\n"u8.ToArray());
        var content = await Sources.ReadAsync(_folder.Write("papers.gz", [.. first, .. second]));
        Assert.Equal(["One", "Two", "Three"], content.Records.Select(r => r.Title));
    }

    [Fact]
    public async Task A_gzip_bomb_stops_at_the_limit()
    {
        var packed = TempFolder.Gzip([.. "{\"count\": 1, \"results\": [ "u8, .. Enumerable.Repeat((byte)' ', 20 << 20)]);
        Assert.True(packed.Length < 1 << 20);
        var refusal = await Sources.RefusalAsync(_folder.Write("bomb.json.gz", packed), Sources.Options with { MaxBytes = 1 << 20 });
        Assert.Contains("holds more than 1 MiB of data", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_larger_than_the_limit_is_refused_unread()
    {
        var path = Path.Combine(_folder.Path, "large.json");
        await using (var file = File.Create(path)) file.SetLength(3L << 30); // sparse
        Assert.Contains("has 3 GiB; at most 1 GiB", (await Sources.RefusalAsync(path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_directory()
    {
        Assert.Contains("is a folder without files", (await Sources.RefusalAsync(_folder.Path)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_file()
    {
        Assert.Contains("There is no file", (await Sources.RefusalAsync(Path.Combine(_folder.Path, "missing.json"))).Message,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_may_not_be_read()
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Skip("Permissions work differently on Windows.");
            return;
        }

        var path = _folder.Write("secret.json", Sources.Feed("Secret"));
        File.SetUnixFileMode(path, UnixFileMode.None);
        if (Environment.IsPrivilegedProcess) Assert.Skip("The superuser may read every file.");
        Assert.Contains("may not be read by this user", (await Sources.RefusalAsync(path)).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("nips2023-papers", "neither a file, nor a folder, nor an address, nor a conference")]
    [InlineData("", "neither a file")]
    [InlineData("ftp://host/file.json", "only http and https")]
    [InlineData("file:///etc/passwd", "no valid address")]
    [InlineData("https://", "no valid address")]
    public async Task A_location_that_is_none(string location, string says)
    {
        var refusal = await Sources.RefusalAsync(location);
        Assert.Contains(says, refusal.Message, StringComparison.Ordinal);
        if (says.StartsWith("neither", StringComparison.Ordinal)) Assert.Contains(
            "neurips-YEAR", refusal.NextStep, StringComparison.Ordinal);
    }

    [Fact]
    public async Task JSON_nested_too_deep()
    {
        var deep = new string('[', 5000) + new string(']', 5000);
        var feed = await Sources.RefusalAsync(
            _folder.Write("deep.json", $$"""{"count": 1, "results": [{"name": "A", "authors": {{deep}}}]}"""));
        Assert.Contains("nested deeper than papers ever are (record 1, line 1,", feed.Message, StringComparison.Ordinal);
        var other = await Sources.RefusalAsync(_folder.Write("other.json", deep));
        Assert.Contains("nested deeper", other.Message, StringComparison.Ordinal);

        var lines = await Sources.ReadAsync(_folder.Write("deep.jsonl", $$"""
            {"title": "Fine", "authors": []}
            {"title": "Deep", "authors": {{deep}}}
            """));
        Assert.Equal("Fine", Assert.Single(lines.Records).Title);
        lines.Issue("line 2", "", "nested too deep");
    }
}
