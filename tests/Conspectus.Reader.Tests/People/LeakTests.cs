using System.Text.RegularExpressions;
using Conspectus.Core.Reading;
using Conspectus.Reader.Shared;

namespace Conspectus.Reader.Tests.People;

/// <summary>What one reader records is told to no other, by any address, and changes nothing of what others see.</summary>
public sealed partial class LeakTests
{
    // In everything that somebody records; no paper has it.
    private const string Sentinel = "quixotry";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("bob")]
    [InlineData("guest")]
    [InlineData("administrator")]
    public async Task No_address_tells_what_another_recorded(string name)
    {
        await using var house = await House.OpenAsync();
        var (ann, local) = (await house.ReaderOfAsync("ann"), house.Reader.Id);
        var known = await RecordAsync(house, ann);
        await RecordAsync(house, local);
        using var client = await house.EnterAsync(name);
        // Ann looks at everything first, so that whatever is kept for her is there.
        using (var hers = await house.EnterAsync("ann"))
        {
            var seen = 0;
            foreach (var path in Pages(house, known)) seen += (await TextAsync(hers, path)).Contains(Sentinel) ? 1 : 0;
            Assert.True(seen > 15, $"{seen}"); // The walk goes where there is something to be told.
        }

        foreach (var path in Pages(house, known))
        {
            var text = await TextAsync(client, path);
            Assert.False(text.Contains(Sentinel, StringComparison.OrdinalIgnoreCase), path);
        }
    }

    [Fact]
    public async Task What_another_records_changes_no_answer()
    {
        await using var house = await House.OpenAsync();
        using var client = await house.EnterAsync("bob");
        using var hers = await house.EnterAsync("ann");
        var ann = await house.ReaderOfAsync("ann");
        await client.GetStringAsync("/article/live?edit=1", Stop);
        await house.Library.Reading.SetMarkAsync(await house.ReaderOfAsync("bob"), (await house.Reader.PapersAsync())[9].Id, Mark.Seen, Stop);
        var paper = (await house.Reader.PapersAsync())[4].Id;
        var before = await AllAsync(new Known(paper, "0123456789abcdef", "0123456789abcdef", "0123456789abcdef", "0123456789abcdef"));
        var known = await RecordAsync(house, ann);
        foreach (var path in Pages(house, known)) await TextAsync(hers, path);
        var after = await AllAsync(known);
        foreach (var (was, now) in before.Zip(after))
        {
            foreach (var (old, line) in was.Text.Split('\n').Zip(now.Text.Split('\n')))
                Assert.True(old == line, $"{now.Path}\n{old}\n{line}");
            Assert.Equal(was.Text.Length, now.Text.Length);
        }

        async Task<List<(string Path, string Text)>> AllAsync(Known ids)
        {
            var all = new List<(string, string)>();
            foreach (var path in Pages(house, ids))
            {
                var text = await TextAsync(client, path);
                foreach (var id in ids.Own) text = text.Replace(id, "ID");
                all.Add((path, Revision().Replace(text, "R")));
            }

            return all;
        }
    }

    [Fact]
    public async Task Nobody_changes_what_is_anothers()
    {
        await using var house = await House.OpenAsync();
        var ann = await house.ReaderOfAsync("ann");
        var known = await RecordAsync(house, ann);
        var before = await RecordOfAsync(house, ann);
        using var client = await house.EnterAsync("bob");
        foreach (var (route, method, path) in Walk.Of(house, known.Paper).Where(w => w.Method != HttpMethod.Get && w.Path != "/sign-out"))
        {
            foreach (var id in known.Own)
            {
                var fields = new Dictionary<string, string>
                {
                    ["name"] = "theirs",
                    ["about"] = "theirs",
                    ["words"] = "theirs",
                    ["note"] = "theirs",
                    ["mark"] = "seen",
                    ["tag"] = "-1",
                    ["text"] = "theirs",
                    ["basedOn"] = $"{Sentinel} note",
                    ["collection"] = id,
                    ["in"] = id,
                    ["interest"] = id,
                    ["ids"] = known.Paper,
                    ["place"] = "topic-3",
                    ["part"] = "Heading",
                    ["paper"] = known.Paper,
                    ["term"] = Sentinel,
                    ["on"] = "0",
                };
                using var answer = await House.SendAsync(
                    client, method, path.Replace("0123456789abcdef", id), path.StartsWith("/api/", StringComparison.Ordinal)
                        ? new StringContent(
                            $$"""{"mark":"seen","note":"theirs","basedOn":"","name":"theirs"}""", System.Text.Encoding.UTF8, "application/json")
                        : new FormUrlEncodedContent(fields));
                Assert.True((int)answer.StatusCode < 500, $"{method} {path}: {answer.StatusCode}");
                Assert.DoesNotContain($"{Sentinel} ", await answer.Content.ReadAsStringAsync(Stop));
            }
        }

        Assert.Equal(before, await RecordOfAsync(house, ann));
    }

    [Fact]
    public async Task A_change_that_a_page_of_anothers_sent_is_not_answered_again()
    {
        await using var house = await House.OpenAsync();
        var id = await house.Reader.FirstIdAsync();
        using var ann = await house.EnterAsync("ann");
        using var bob = await house.EnterAsync("bob");
        var hers = await StoreAsync(ann, $$"""[{"page":"p","number":1,"paper":"{{id}}","note":"{{Sentinel}} note"}]""");
        Assert.Contains(Sentinel, hers);
        var his = await StoreAsync(bob, $$"""[{"page":"p","number":1,"paper":"{{id}}","mark":"liked"}]""");
        Assert.DoesNotContain(Sentinel, his);
        Assert.Contains("liked", his);
    }

    [Fact]
    public async Task A_file_that_a_browser_kept_of_one_reader_is_not_current_for_another()
    {
        await using var house = await House.OpenAsync();
        using var ann = await house.EnterAsync("ann");
        using var bob = await house.EnterAsync("bob");
        using var hers = await ann.GetAsync("/map/data", Stop);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/map/data");
        request.Headers.IfNoneMatch.Add(hers.Headers.ETag!);
        using var his = await bob.SendAsync(request, Stop);
        Assert.Equal(System.Net.HttpStatusCode.OK, his.StatusCode);
        Assert.True(his.Headers.CacheControl!.Private);
    }

    private static async Task<string> StoreAsync(HttpClient client, string json)
    {
        using var answer = await House.SendAsync(
            client, HttpMethod.Post, "/reading/changes", new StringContent(json, System.Text.Encoding.UTF8, "application/json"));
        return await answer.Content.ReadAsStringAsync(Stop);
    }

    // Every address, and those that ask for what somebody recorded in other ways.
    private static IEnumerable<string> Pages(House house, Known known) => Walk.Of(house, known.Paper)
        .Where(w => w.Method == HttpMethod.Get && w.Route.Metadata.GetMetadata<RequiredRole>()!.Role is not null)
        .Select(w => w.Path).Concat(
        [
            $"/papers/{known.Paper}?fragment=1", "/papers?mark=starred", "/papers?mark=liked&fragment=1", "/papers?tag=1", "/papers?note=1",
            $"/papers?collection={known.Collection}", "/papers?q=tag%3A1", "/papers.atom?tag=1", "/papers.json?note=1", "/papers.csv?mark=starred",
            "/papers.bib?tag=1", "/papers.html?note=1", $"/papers.json?collection={known.Collection}",
            "/reading?order=suggested", $"/reading?order=suggested&interest={known.Interest}", $"/reading?collection={known.Collection}",
            $"/reading?search={known.Search}", $"/reading/searches/{known.Search}", $"/reading/collections/choose?ids={known.Paper}",
            "/map/hits?mark=starred", "/map/hits?tag=1", $"/map/interest?interest={known.Interest}", "/article?diary=1", "/article/live?edit=1",
            "/article/live/ready", "/article/take/html", "/article/take/latex", "/article/take/distill", "/article/edit?place=topic-1",
            "/glossary/meaning?term=" + Sentinel[..4], "/api/v1/papers?mark=starred", "/api/v1/papers?tag=1",
            $"/api/v1/papers?collection={known.Collection}", "/api/v1/papers?q=tag%3A1", "/api/v1/search?q=tag%3A1",
            "/api/v1/search?q=collection%3Ahers", "/api/v1/export/json?note=1", "/api/v1/export/csv?tag=1",
        ]);

    private static async Task<string> TextAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(path, Stop);
        Assert.True((int)answer.StatusCode < 500, $"{path}: {answer.StatusCode}");
        var bytes = await answer.Content.ReadAsByteArrayAsync(Stop);
        if (bytes is not [(byte)'P', (byte)'K', ..]) return System.Text.Encoding.UTF8.GetString(bytes);
        using var zip = new System.IO.Compression.ZipArchive(new MemoryStream(bytes));
        return string.Concat(zip.Entries.Select(e => new StreamReader(e.Open()).ReadToEnd()));
    }

    // Of one reader everything that can be recorded, the sentinel in each of its words.
    private static async Task<Known> RecordAsync(House house, ReaderId reader)
    {
        var (library, papers) = (house.Library, await house.Reader.PapersAsync());
        var paper = papers[4].Id;
        await library.Reading.SetMarkAsync(reader, paper, Mark.Starred, Stop);
        await library.Reading.SetMarkAsync(reader, papers[5].Id, Mark.Liked, Stop);
        await library.Reading.SetNoteAsync(reader, paper, $"{Sentinel} note", null, Stop);
        await library.Reading.NameTagAsync(reader, new ReaderTag(1, $"{Sentinel} tag"), Stop);
        await library.Reading.SetTagAsync(reader, paper, 1, true, Stop);
        var interest = await library.Interests.AddAsync(reader, $"{Sentinel} interest", $"{Sentinel} words", Stop);
        await library.Interests.MarkAsync(reader, interest.Id, papers[6].Id, Mark.Liked, Stop);
        var made = await library.Collections.AddAsync(reader, $"hers {Sentinel}", $"{Sentinel} about", [paper], Stop);
        var search = await library.SavedSearches.AddAsync(reader, $"{Sentinel} search", $"q={Sentinel}", Stop);
        var edition = papers[0].Edition.Slug;
        foreach (var (place, part, of) in new[]
        {
            ("closing-words", ArticlePart.Remark, edition), ("closing-words", ArticlePart.Remark, ""), ("topic-1", ArticlePart.Heading, ""),
            ("topic-1", ArticlePart.Remark, ""), ($"looked-up/{Sentinel}", ArticlePart.LookedUp, ""),
        })
        {
            await library.ArticleEdits.SetAsync(reader, new ArticleEdit(of, place, part, $"{Sentinel} words of mine", "was"), null, Stop);
        }

        return new Known(paper, interest.Id, made.Collection.Id, search.Id, (await library.Reading.RecordAsync(reader, Stop)).Events[0].Id);
    }

    private static async Task<string> RecordOfAsync(House house, ReaderId reader)
    {
        var record = await house.Library.Reading.RecordAsync(reader, Stop);
        return System.Text.Json.JsonSerializer.Serialize(record with { Revision = default });
    }

    [GeneratedRegex(@"\d{10,}")]
    private static partial Regex Revision();

    /// <summary>What somebody recorded goes by.</summary>
    private sealed record Known(string Paper, string Interest, string Collection, string Search, string Change)
    {
        public IReadOnlyList<string> Own => [Interest, Collection, Search, Change];
    }
}
