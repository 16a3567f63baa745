using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Conspectus.Verification.Tests.Mutations;

/// <summary>An article's files taken apart, so that single things in them can be altered.</summary>
internal sealed partial class ArticleText
{
    private static readonly System.Text.Json.JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public ArticleText(ArticleFiles files)
    {
        Files = files;
        Lines = files.Evidence!.Split('\n');
        Entries = [.. Lines.Index().Where(l => l.Item.StartsWith("{\"line\"", StringComparison.Ordinal))
            .Select(l => (l.Index, JsonNode.Parse(l.Item.TrimEnd(','))!.AsObject()))];
        Keys = [.. BibKey().Matches(files.Bibliography!).Select(m => m.Groups["key"].Value)];
        BodyStart = files.Page!.IndexOf("<main", StringComparison.Ordinal);
        var (svg, end) = (files.Page.IndexOf("<svg", StringComparison.Ordinal), files.Page.IndexOf("</svg>", StringComparison.Ordinal));
        Map = svg < 0 ? (0, 0) : (svg, end);
    }

    public ArticleFiles Files { get; }

    /// <summary>The lines of the evidence file.</summary>
    public string[] Lines { get; }

    /// <summary>The sentences of the evidence file with the index of their lines.</summary>
    public IReadOnlyList<(int Line, JsonObject Json)> Entries { get; }

    /// <summary>The keys of the bibliography.</summary>
    public IReadOnlyList<string> Keys { get; }

    /// <summary>Where the page's text begins.</summary>
    public int BodyStart { get; }

    /// <summary>Where the page's map stands, whose words are no sentences.</summary>
    public (int Start, int End) Map { get; }

    /// <summary>The evidence file with one sentence altered.</summary>
    public string Evidence(int line, JsonObject json)
    {
        var lines = (string[])Lines.Clone();
        lines[line] = json.ToJsonString(Relaxed) + (Lines[line].EndsWith(',') ? "," : "");
        return string.Join('\n', lines);
    }

    /// <summary>A copy of a sentence's evidence that may be altered.</summary>
    public static JsonObject Copy(JsonObject json) => json.DeepClone().AsObject();

    /// <summary>
    /// Alters the words of a sentence in every file that has them, as somebody would who edits the article with care; null where the words
    /// cannot be found in each of them exactly once.
    /// </summary>
    public ArticleFiles? Everywhere(int entry, string words, string altered)
    {
        var (line, json) = Entries[entry];
        if (Once(Files.Markdown!, words) is not { } markdown || Once(Files.Page!, words) is not { } page) return null;
        var copy = Copy(json);
        var text = copy["text"]!.GetValue<string>();
        if (Once(text, words) is not { } at) return null;
        copy["text"] = Put(text, at, words, altered);
        foreach (var fact in copy["facts"]!.AsArray())
        {
            if (fact!["start"]!.GetValue<int>() > at) fact["start"] = fact["start"]!.GetValue<int>() + altered.Length - words.Length;
        }

        return Files with
        {
            Markdown = Put(Files.Markdown!, markdown, words, altered),
            Page = Put(Files.Page!, page, words, altered),
            Evidence = Evidence(line, copy),
        };
    }

    /// <summary>Alters a sentence in its line of the Markdown file and in the evidence; the page is left out.</summary>
    /// <param name="line">The index of its line in the evidence file.</param>
    /// <param name="json">A copy of its evidence, of which the text is altered here.</param>
    /// <param name="at">Where in the text the words stand.</param>
    /// <param name="words">The words.</param>
    /// <param name="altered">The words instead.</param>
    public ArticleFiles InLine(int line, JsonObject json, int at, string words, string altered)
    {
        var text = json["text"]!.GetValue<string>();
        json["text"] = Put(text, at, words, altered);
        foreach (var fact in json["facts"]!.AsArray())
        {
            if (fact!["start"]!.GetValue<int>() > at) fact["start"] = fact["start"]!.GetValue<int>() + altered.Length - words.Length;
        }

        var lines = Files.Markdown!.Split('\n');
        var place = json["line"]!.GetValue<int>() - 1;
        lines[place] = Put(lines[place], lines[place].IndexOf(text, StringComparison.Ordinal), text, json["text"]!.GetValue<string>());
        return Files with { Markdown = string.Join('\n', lines), Page = null, Evidence = Evidence(line, json) };
    }

    /// <summary>Alters a word of a note in every file; null where it does not stand in each of them once.</summary>
    public ArticleFiles? Noted(int entry, string word, string altered, string note)
    {
        var (line, json) = Entries[entry];
        var copy = Copy(json);
        copy["text"] = note;
        var start = Files.Markdown!.IndexOf($"#ref-{json["cites"]![0]!.GetValue<string>()})**:", StringComparison.Ordinal);
        var markdown = start < 0 ? -1 : Files.Markdown.IndexOf(word, start, StringComparison.Ordinal);
        var page = Files.Page!.IndexOf("class=\"note\"", StringComparison.Ordinal);
        var shown = page < 0 ? -1 : Files.Page.IndexOf(word, page, StringComparison.Ordinal);
        if (markdown < 0 || shown < 0) return null;
        return Files with
        {
            Markdown = Put(Files.Markdown, markdown, word, altered),
            Page = Put(Files.Page, shown, word, altered),
            Evidence = Evidence(line, copy),
        };
    }

    /// <summary>A text with something else at a place.</summary>
    public static string Put(string text, int at, string old, string altered) =>
        string.Concat(text.AsSpan(0, at), altered, text.AsSpan(at + old.Length));

    private static int? Once(string text, string words)
    {
        var at = text.IndexOf(words, StringComparison.Ordinal);
        return at < 0 || text.IndexOf(words, at + 1, StringComparison.Ordinal) >= 0 ? null : at;
    }

    [GeneratedRegex(@"@inproceedings\{(?<key>\w+),")]
    private static partial Regex BibKey();
}
