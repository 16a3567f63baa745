using System.Text;

namespace Conspectus.Sources.Tests.BadInput;

/// <summary>Records that cannot be used become issues; the rest goes on.</summary>
public sealed class RecordTests : IDisposable
{
    private static readonly SourceOptions Small = Sources.Options with { MaxRecordBytes = 100_000 };
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_line_too_long_to_hold_is_passed_over()
    {
        var path = _folder.Write("papers.jsonl", $$"""
            {"title": "Before", "authors": []}
            {"title": "Long", "authors": [], "abstract": "{{new string('a', 3_000_000)}}"}
            {"title": "After", "authors": []}
            """);
        var content = await Sources.ReadAsync(path, Small);
        Assert.Equal(["Before", "After"], content.Records.Select(r => r.Title));
        content.Issue("line 2", "", "more than 97.7 KiB");
    }

    [Fact]
    public async Task A_first_line_too_long_to_hold_is_passed_over()
    {
        var path = _folder.Write(
            "papers.jsonl", $$"""{"title": "Long", "authors": ["{{new string('a', 3_000_000)}}"]}"""
            + "\n{\"title\": \"After\", \"authors\": []}");
        var content = await Sources.ReadAsync(path, Small);
        Assert.Equal("After", Assert.Single(content.Records).Title);
        content.Issue("line 1", "", "more than 97.7 KiB");
    }

    [Fact]
    public async Task A_record_of_a_feed_too_large_to_hold_is_passed_over()
    {
        // Brackets, quotes and backslashes inside the text must not end it early.
        var noise = string.Concat(Enumerable.Repeat("}]\\\"{[\\\\", 100_000));
        var large = $$"""{"id": 2, "name": "Large", "abstract": "{{noise}}", "authors": [[]]}""";
        var feed = $$"""{"count": 3, "results": [{"id": 1, "name": "Before"}, {{large}}, {"id": 3, "name": "After"}]}""";
        var path = _folder.Write("feed.json", feed);
        var content = await Sources.ReadAsync(path, Small);
        Assert.Equal(["Before", "After"], content.Records.Select(r => r.Title));
        content.Issue("record 2", "", "more than 97.7 KiB");
        Assert.Equal(3, content.Declared);
    }

    [Fact]
    public async Task A_large_record_in_a_dictionary_is_passed_over()
    {
        var inside = string.Join(',', Enumerable.Repeat("{\"y\": 1}", 50_000));
        var path = _folder.Write(
            "papers.json", """{"a": {"title": "Before", "authors": []}, "b": {"title": "Large", "x": [""" + inside
            + """]}, "c": {"title": "After"}}""");
        var content = await Sources.ReadAsync(path, Small);
        Assert.Equal(["a", "c"], content.Records.Select(r => r.SourceId));
        content.Issue("b", "", "more than 97.7 KiB");
    }

    [Fact]
    public async Task A_row_too_large_to_hold_ends_the_table_with_a_message()
    {
        var path = _folder.Write(
            "papers.csv", "UID,title,authors\n1,Fine,A\n2,\"Never closed,A\n"
            + string.Concat(Enumerable.Range(3, 100_000).Select(i => $"{i},Paper {i},A\n")));
        var refusal = await Sources.RefusalAsync(path, Small);
        Assert.Contains("a record of more than 97.7 KiB, beginning in line 3", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_quotation_mark_never_closed_costs_the_rest_of_a_small_table_and_says_so()
    {
        var content = await Sources.ReadAsync(_folder.Write("papers.csv", "UID,title,authors\n1,Fine,A\n2,\"Never closed,A\n3,Lost,A\n"));
        Assert.Equal("Fine", Assert.Single(content.Records).Title);
        content.Issue("record 2 (line 3)", "", "never closed");
    }

    [Fact]
    public async Task Seven_thousand_authors_are_kept()
    {
        var authors = string.Join(",", Enumerable.Range(0, 7000).Select(i => $$"""{"fullname": "Author {{i}}"}"""));
        var content = await Sources.ReadAsync(
            _folder.Write("feed.json",
            $$"""{"count": 1, "results": [{"id": 1, "name": "Large Collaboration", "abstract": "x", "authors": [{{authors}}]}]}"""));
        Assert.Empty(content.Issues);
        Assert.Equal(7000, Assert.Single(content.Records).Authors.Count);
    }

    [Theory]
    [InlineData("latin-1.jsonl", "{\"id\": \"k\", \"title\": \"Caf\u00E9\", \"authors\": []}\n{\"title\": \"Fine\", \"authors\": []}")]
    [InlineData("latin-1.json", "[{\"title\": \"Caf\u00E9\", \"abstract\": \"x\"}, {\"title\": \"Fine\", \"abstract\": \"x\"}]")]
    [InlineData("latin-1.csv", "UID,title,authors\nk,Caf\u00E9,A\n2,Fine,B")]
    public async Task Bytes_that_are_no_UTF8_are_Windows_1252_and_told_once(string name, string text)
    {
        var content = await Sources.ReadAsync(_folder.Write(name, Encoding.Latin1.GetBytes(text)));
        Assert.Equal(["Caf\u00E9", "Fine"], content.Records.Select(r => r.Title));
        var issue = Assert.Single(content.Issues);
        Assert.Equal("", issue.Record);
        Assert.Contains("read as Windows-1252, such as “Caf\u00E9”", issue.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    public async Task A_byte_order_mark_tells_the_encoding(string name)
    {
        var encoding = Encoding.GetEncoding(name);
        foreach (var text in (string[])[
            Sources.Feed("Über α"), "UID,title,authors\n1,Über α,A", "{\"title\": \"Über α\", \"authors\": []}\n"])
        {
            var content = await Sources.ReadAsync(_folder.Write("papers", [.. encoding.GetPreamble(), .. encoding.GetBytes(text)]));
            Assert.Equal("Über α", Assert.Single(content.Records).Title);
            Assert.Empty(content.Issues);
        }
    }

    [Fact]
    public async Task UTF16_without_a_mark_is_noticed()
    {
        var content = await Sources.ReadAsync(_folder.Write("papers", Encoding.Unicode.GetBytes(Sources.Feed("Plain"))));
        Assert.Equal("Plain", Assert.Single(content.Records).Title);
    }

    [Theory]
    [InlineData("\"\"", "title", "has no title")]
    [InlineData("\"  \"", "title", "has no title")]
    [InlineData("null", "title", "has no title")]
    [InlineData("\"nan\"", "title", "has no title")]
    [InlineData("true", "title", "is true or false")]
    [InlineData("[\"A\", {\"b\": 1}]", "title", "is a list")]
    [InlineData("{\"a\": \"b\"}", "title", "is an object")]
    [InlineData("\"[Spotlight]\"", "title", "nothing but a decision")]
    public async Task A_title_that_is_none(string title, string field, string says)
    {
        var content = await Sources.ReadAsync(_folder.Write("papers.jsonl", $$"""
            {"title": "Fine", "authors": []}
            {"id": "bad", "title": {{title}}, "authors": []}
            """));
        Assert.Equal("Fine", Assert.Single(content.Records).Title);
        content.Issue("bad", field, says);
    }

    [Fact]
    public async Task A_title_and_an_abstract_of_absurd_length()
    {
        var content = await Sources.ReadAsync(_folder.Write("papers.jsonl", $$"""
            {"id": "a", "title": "{{new string('t', 2001)}}", "authors": []}
            {"id": "b", "title": "Fine", "authors": [], "abstract": "{{new string('a', 99_999)}}\ud83d\ude00 and on"}
            """));
        Assert.Equal(99_999, Assert.Single(content.Records).Abstract.Length); // not in the middle of a character
        content.Issue("a", "title", "2,001 characters");
        content.Issue("b", "abstract", "cut after 100,000");
    }

    [Fact]
    public async Task Lesser_fields_of_absurd_length_are_left_out()
    {
        var noise = new string('n', 5000);
        var content = await Sources.ReadAsync(_folder.Write("papers.jsonl", $$"""
            {"title": "Long \u0000 Fields", "authors": ["{{noise}}", "A"], "conference": "{{noise}}",
            "url": "https://example.org/{{noise}}", "session": "{{noise}}", "keywords": ["{{noise}}", "kept"]}
            """));
        var record = Assert.Single(content.Records);
        Assert.Equal(("Long \uFFFD Fields", "", null, null, null),
            (record.Title, record.SourceId, record.Conference, record.Url, record.Session));
        Assert.Equal(("A", "kept"), (Assert.Single(record.Authors).Name, Assert.Single(record.Keywords)));
        Assert.Equal(["", "authors", "conference", "keywords", "session", "url"],
            content.Issues.Select(i => i.Field).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("feed.json")]
    [InlineData("list.json")]
    [InlineData("papers.jsonl")]
    [InlineData("papers.csv")]
    public async Task How_much_is_held_in_memory_changes_nothing(string name)
    {
        var papers = Enumerable.Range(0, 400)
            .Select(i => (Title: $"Paper {i} {new string('é', i % 90)}", Abstract: new string('x', i * 7 % 500))).ToList();
        var title = name == "feed.json" ? "name" : "title";
        var list = papers.Select((p, i) =>
            $$"""{"id": "{{i}}", "{{title}}": "{{p.Title}}", "authors": ["A", "B {{i}}"], "abstract": "{{p.Abstract}}"}""").ToList();
        var path = _folder.Write(name, name switch
        {
            "feed.json" => $$"""{"count": 400, "results": [{{string.Join(",\n", list)}}]}""",
            "list.json" => $"[{string.Join(" , ", list)}]",
            "papers.jsonl" => string.Join("\r\n", list),
            _ => "UID,title,authors,abstract\n" + string.Join("\n", papers.Select((p, i) => $"{i},\"{p.Title}\",A|B {i},{p.Abstract}")),
        });
        var small = await Sources.ReadAsync(path, Sources.Options with { MaxRecordBytes = 1024 });
        var large = await Sources.ReadAsync(path);
        Assert.Equal(400, small.Records.Count);
        Assert.Equal(System.Text.Json.JsonSerializer.Serialize(large), System.Text.Json.JsonSerializer.Serialize(small));
    }

    [Fact]
    public async Task Records_of_one_id_title_or_address_are_all_passed_on()
    {
        var content = await Sources.ReadAsync(_folder.Write("papers.jsonl", """
            {"id": "a", "title": "One", "authors": []}
            {"id": "a", "title": "one.", "authors": []}
            {"id": "a", "title": "Two", "authors": []}
            {"title": "Three", "authors": [], "url": "https://example.org/shared"}
            {"title": "Four", "authors": [], "url": "https://example.org/shared"}
            """));
        Assert.Equal([("a", "One"), ("a", "one."), ("a", "Two"), ("", "Three"), ("", "Four")],
            content.Records.Select(r => (r.SourceId, r.Title)));
        content.Issue("", "title", "1 record bears the title of an earlier record, such as “one.” (record a)");
    }

    [Fact]
    public async Task Issues_without_end_are_counted_not_kept()
    {
        var bad = string.Concat(Enumerable.Repeat("[]\n", 25_000));
        var content = await Sources.ReadAsync(_folder.Write("papers.jsonl", "{\"title\": \"Fine\", \"authors\": []}\n" + bad));
        Assert.Equal(1_001, content.Issues.Count);
        Assert.Contains("24,000 more", content.Issues[^1].Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_source_without_papers_says_so()
    {
        foreach (var text in (string[])["UID,title,authors\n", "{\"count\": 0, \"results\": []}"])
        {
            var content = await Sources.ReadAsync(_folder.Write("papers", text));
            Assert.Empty(content.Records);
            content.Issue("", "", "holds no papers");
        }
    }
}
