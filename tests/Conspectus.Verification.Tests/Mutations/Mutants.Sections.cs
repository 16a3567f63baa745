using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Conspectus.Verification.Tests.Mutations;

/// <summary>Alters charts, the reasons for which papers are worth a look, the smaller topics and what topics evaluate on.</summary>
internal sealed partial class Mutants
{
    private IEnumerable<Mutant> OfSections() => [.. OfCharts(), .. OfReasons(), .. OfSmallTopics()];

    private IEnumerable<Mutant> OfCharts()
    {
        var (page, lines) = (Files.Page!, Files.Evidence!.Split('\n'));
        var drawn = Chart().Matches(page).ToList();
        foreach (var (kind, pattern) in new[] { ("number", Number()), ("letter", Ink()), ("row", Row()) })
        {
            foreach (var (at, value) in Some(drawn.SelectMany(c => pattern.Matches(c.Value).Select(m => (c.Index + m.Index, m.Value)))))
            {
                var altered = kind switch { "number" => "7" + value, "letter" => value == "x" ? "y" : "x", _ => "" };
                yield return new Mutant($"Page: {kind} of a chart changed", $"\"{value}\" at {At(page, at)}", Files with { Page = ArticleText.Put(page, at, value, altered) });
            }
        }

        foreach (var (name, svg) in Files.Charts)
        {
            foreach (var m in Some(Number().Matches(svg)))
                yield return new Mutant("Picture: number changed", m.Value, With(name, ArticleText.Put(svg, m.Index, m.Value, "7" + m.Value)));
            foreach (var m in Some(Row().Matches(svg))) yield return new Mutant("Picture: row removed", m.Value, With(name, ArticleText.Put(svg, m.Index, m.Value, "")));
            yield return new Mutant("Picture: removed", name, Files with { Charts = Files.Charts.Where(c => c.Key != name).ToDictionary() });
        }

        var rows = lines.Index().Where(l => l.Item.StartsWith("{\"chart\"", StringComparison.Ordinal)).ToList();
        foreach (var (line, text) in Some(rows))
        {
            foreach (var (kind, alter) in new (string, Action<JsonNode>)[]
            {
                ("number", f => f["stated"] = "7" + Text(f, "stated")), ("topic", f => f["topic"] = Int(f, "topic") + 1),
                ("query", f => f["query"] = "papers"), ("year", f => f["year"] = Int(f, "year") + 1),
            })
            {
                var json = JsonNode.Parse(text.TrimEnd(','))!.AsObject();
                alter(json["facts"]![1]!);
                yield return new Mutant($"Evidence: {kind} of a chart changed", text, Files with { Evidence = Put(lines, line, json.ToJsonString()) });
            }
        }

        ArticleFiles With(string name, string svg) => Files with { Charts = new Dictionary<string, string>(Files.Charts) { [name] = svg } };
    }

    private static string Put(string[] lines, int line, string json) =>
        string.Join('\n', lines.Index().Select(l => l.Index == line ? json + (l.Item.EndsWith(',') ? "," : "") : l.Item));

    // The reason of one paper given to another, in the Markdown file and the evidence.
    private IEnumerable<Mutant> OfReasons()
    {
        var reasons = _text.Entries.Index().Where(e => Text(e.Item.Json, "kind") == "facts" && Reason().IsMatch(Text(e.Item.Json, "text")))
            .Select(e => e.Index).ToList();
        foreach (var index in Some(reasons))
        {
            var (line, json) = _text.Entries[index];
            var own = Text(json, "text");
            var other = reasons.Select(r => _text.Entries[r].Json).FirstOrDefault(r => Text(r, "text") != own);
            if (other is null) continue;
            var copy = ArticleText.Copy(json);
            copy["facts"] = other["facts"]!.DeepClone();
            yield return new Mutant("Markdown and evidence: reason of another paper", $"\"{own}\" → \"{Text(other, "text")}\"", _text.InLine(line, copy, 0, own, Text(other, "text")));
        }

        foreach (var m in Some(Section("## Smaller topics").Concat(Section("## Evaluated on")).SelectMany(s => ItemLabel().Matches(s.Text).Select(m => (At: s.At + m.Index, m.Value)))))
            yield return new Mutant("Markdown: label changed", m.Value, Files with { Markdown = ArticleText.Put(Files.Markdown!, m.At, m.Value, "Wombats") });
    }

    // A paper of a smaller topic replaced by one that has nothing to do with it.
    private IEnumerable<Mutant> OfSmallTopics()
    {
        var subjects = _text.Entries.Index().Where(e => Text(e.Item.Json, "text") is var text && text.StartsWith("Also here: ", StringComparison.Ordinal))
            .Where(e => _text.Entries.Any(o => Int(o.Json, "line") == Int(e.Item.Json, "line") && o.Json["facts"]!.AsArray().Any(f => Text(f!, "query") == "smallSubject")))
            .Select(e => e.Index).ToList();
        foreach (var index in Some(subjects))
        {
            var (line, json) = _text.Entries[index];
            var key = Text(json["cites"]![0]!);
            var other = _text.Keys.First(k => json["cites"]!.AsArray().All(c => Text(c!) != k) && string.CompareOrdinal(k, key) < 0
                || json["cites"]!.AsArray().Count == 1 && k != key);
            var copy = ArticleText.Copy(json);
            copy["cites"] = new JsonArray([.. json["cites"]!.AsArray().Select(c => Text(c!) == key ? other : Text(c!)).Order(StringComparer.Ordinal).Select(c => JsonValue.Create(c))]);
            yield return new Mutant("Markdown and evidence: paper of no such subject", $"{key} → {other}",
                _text.InLine(line, copy, Text(json, "text").IndexOf("@" + key, StringComparison.Ordinal), "@" + key, "@" + other));
        }
    }

    private IEnumerable<(int At, string Text)> Section(string heading)
    {
        var start = Files.Markdown!.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        if (start >= 0) yield return (start, Files.Markdown[start..Files.Markdown.IndexOf("\n## ", start + 1, StringComparison.Ordinal)]);
    }

    [GeneratedRegex("<svg [^>]*class=\"chart-picture\".*?</svg>", RegexOptions.Singleline)]
    private static partial Regex Chart();

    [GeneratedRegex("(?<=>)[a-z](?=[a-z]*<)|(?<=<text[^>]*>[A-Za-z ]*)[a-z](?=[a-z]*<)")]
    private static partial Regex Ink();

    [GeneratedRegex("<g class=\"row\">.*?</g>\n")]
    private static partial Regex Row();

    [GeneratedRegex("^(?:Its “|This is the |It is the first |It brings |It is one of |It stands in )")]
    private static partial Regex Reason();

    [GeneratedRegex(@"(?<=^\d+\. \*\*)[^*\[]+(?=\.\*\*)", RegexOptions.Multiline)]
    private static partial Regex ItemLabel();
}
