using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Conspectus.Verification.Tests.Mutations;

/// <summary>Alters what an article says of terms and editions: its shares and lines, its vibes, what is evaluated on, the glossary.</summary>
internal sealed partial class Mutants
{
    private const string Bars = "▁▂▃▄▅▆▇█";

    private IEnumerable<Mutant> OfTerms()
    {
        var (markdown, page) = (Files.Markdown!, Files.Page!);
        Mutant InPage(string kind, int at, string old, string altered) => new(
            $"Page: {kind}", $"\"{old}\" → \"{altered}\" at {At(page, at)}", Files with { Page = ArticleText.Put(page, at, old, altered) });
        Mutant InMarkdown(string kind, int at, string old, string altered) => new(
            $"Markdown: {kind}", $"\"{old}\" → \"{altered}\" at {At(markdown, at)}",
            Files with { Markdown = ArticleText.Put(markdown, at, old, altered) });

        foreach (var m in Some(Bar().Matches(markdown))) yield return InMarkdown("bar changed", m.Index, m.Value, OtherBar(m.Value));
        var lines = Line().Matches(page).ToList();
        foreach (var m in Some(lines.SelectMany(l => Digit().Matches(l.Value).Select(d => (l.Index + d.Index, d.Value)))))
            yield return InPage("digit of a line changed", m.Item1, m.Value, OtherDigit(m.Value));
        foreach (var m in Some(lines.SelectMany(l => Number().Matches(l.Value).Select(d => (l.Index + d.Index, d.Value)))))
            yield return InPage("number of a line dropped", m.Item1, m.Value, "");
        foreach (var m in Some(Label().Matches(markdown).Where(m => IsReference(m.Index))))
            yield return InMarkdown("label changed", m.Index, m.Value, OtherWord(m.Value));
        foreach (var (heading, before) in new[] { ("## Overall vibes", "## Bibliography"), ("## Glossary", "## Contents"), ("## Evaluated on", "## Contents") })
        {
            if (Moved(heading, before) is { } moved) yield return new Mutant("Markdown: section moved", heading, Files with { Markdown = moved });
        }

        foreach (var mutant in OfQueries()) yield return mutant;
        foreach (var mutant in InBoth()) yield return mutant;
    }

    private IEnumerable<Mutant> OfQueries()
    {
        var facts = Facts();
        foreach (var (index, fact) in Some(facts.Where(f => Int(f.Fact, "year") > 0)))
            yield return Asked("year changed", index, fact, f => f["year"] = Int(f, "year") - 1);
        foreach (var (index, fact) in Some(facts.Where(f => Int(f.Fact, "year") == 0)))
            yield return Asked("year added", index, fact, f => f["year"] = 2022);
        foreach (var (index, fact) in Some(facts.Where(f => Text(f.Fact, "of").Length > 0)))
            yield return Asked("word of a query changed", index, fact, f => f["of"] = Text(f, "of") + " wombats");
        foreach (var (index, fact) in Some(facts.Where(f => Int(f.Fact, "rank") > 0)))
            yield return Asked("rank changed", index, fact, f => f["rank"] = Int(f, "rank") + 1);
        var edition = Edition().Match(Files.Evidence!);
        foreach (var other in new[] { "", "neurips-1066", "neurips-2022" }.Where(e => e.Length > 0 || facts.Exists(f => Int(f.Fact, "year") > 0)))
        {
            yield return new Mutant(
                "Evidence: edition changed", other,
                Files with { Evidence = ArticleText.Put(Files.Evidence!, edition.Index, edition.Value, $"\"edition\": \"{other}\"") });
        }

        yield return new Mutant(
            "Evidence: edition changed", "removed", Files with { Evidence = ArticleText.Put(Files.Evidence!, edition.Index, edition.Value + ",\n", "") });
    }

    // The Markdown file and the evidence agree; there is no page.
    private IEnumerable<Mutant> InBoth()
    {
        var facts = Facts();
        var named = facts.FindAll(f => Text(f.Fact, "query") is "changedTerm" or "namedRanked" or "topicSubject");
        foreach (var (index, fact) in Some(named))
        {
            var other = named.Find(n => Text(n.Fact, "query") == Text(fact, "query") && Text(n.Fact, "stated") != Text(fact, "stated")).Fact;
            if (other is null) continue;
            yield return Stated("term → another term", index, fact, Text(other, "stated"), _ => { });
            yield return Stated("term → another term with its query", index, fact, Text(other, "stated"), f =>
            {
                f["of"] = Text(other, "of");
                f["rank"] = Int(other, "rank");
            });
        }

        foreach (var (index, fact) in Some(facts.Where(f => Text(f.Fact, "query").StartsWith("phrase", StringComparison.Ordinal))))
        {
            var other = facts.Find(f => Text(f.Fact, "query") == Text(fact, "query") && Text(f.Fact, "of") != Text(fact, "of")
                && Int(f.Fact, "year") == Int(fact, "year")).Fact;
            if (other is not null)
                yield return Stated("number of another term", index, fact, Text(other, "stated"), f => f["of"] = Text(other, "of"));
        }

        foreach (var (index, fact) in Some(facts.Where(f => Text(f.Fact, "stated") is [.., not '0', '%'])))
            yield return Stated("share changed", index, fact, Text(fact, "stated")[..^2] + "0%", _ => { });
        foreach (var (index, fact) in Some(facts.Where(f => Int(f.Fact, "year") > 0 && Text(f.Fact, "query") != "editionYear")))
        {
            var other = facts.Find(f => Text(f.Fact, "query") == Text(fact, "query") && Text(f.Fact, "of") == Text(fact, "of")
                && Int(f.Fact, "topic") == Int(fact, "topic") && Int(f.Fact, "year") != Int(fact, "year")).Fact;
            if (other is not null)
                yield return Stated("share of another year", index, fact, Text(other, "stated"), f => f["year"] = Int(other, "year"));
        }

        foreach (var (index, fact) in Some(facts.Where(f => Text(f.Fact, "query").EndsWith("Series", StringComparison.Ordinal))))
        {
            var stated = Text(fact, "stated");
            var number = Number().Matches(stated)[^1];
            yield return Stated("number of a line changed", index, fact, ArticleText.Put(stated, number.Index, number.Value, "77.7"), _ => { });
            var bar = Bar().Match(stated);
            yield return Stated("bar changed", index, fact, ArticleText.Put(stated, bar.Index, bar.Value, OtherBar(bar.Value)), _ => { });
        }

        foreach (var (index, fact) in Some(facts.Where(f => Text(f.Fact, "query") is "definition" or "longForm")))
        {
            var other = facts.Find(f => Text(f.Fact, "query") == Text(fact, "query") && Text(f.Fact, "of") != Text(fact, "of")).Fact;
            if (other is not null)
                yield return Stated("meaning of another term", index, fact, Text(other, "stated"), f => f["of"] = Text(other, "of"));
        }
    }

    private List<(int Index, JsonNode Fact)> Facts() =>
        [.. _text.Entries.Index().SelectMany(e => e.Item.Json["facts"]!.AsArray().Select(f => (e.Index, Fact: f!)))];

    private Mutant Asked(string kind, int index, JsonNode fact, Action<JsonNode> alter)
    {
        var (line, json) = _text.Entries[index];
        return Entry(kind, line, json, e => alter(FactAt(e, Int(fact, "start"))));
    }

    private Mutant Stated(string kind, int index, JsonNode fact, string altered, Action<JsonNode> alter)
    {
        var start = Int(fact, "start");
        return InLine(kind, index, start, Text(fact, "stated"), altered, e =>
        {
            FactAt(e, start)["stated"] = altered;
            alter(FactAt(e, start));
        });
    }

    private bool IsReference(int at)
    {
        var heading = Files.Markdown!.LastIndexOf("\n## ", at, StringComparison.Ordinal);
        return heading >= 0 && Files.Markdown.AsSpan(heading + 4) is var title && (title.StartsWith("Overall vibes", StringComparison.Ordinal)
            || title.StartsWith("Evaluated on", StringComparison.Ordinal) || title.StartsWith("Glossary", StringComparison.Ordinal));
    }

    // A section put before another heading, as somebody would who moves a part of the file.
    private string? Moved(string heading, string before)
    {
        var markdown = Files.Markdown!;
        var start = markdown.IndexOf($"\n{heading}\n", StringComparison.Ordinal);
        if (start < 0) return null;
        var end = markdown.IndexOf("\n## ", start + 1, StringComparison.Ordinal);
        var rest = markdown.Remove(start, end - start);
        return rest.Insert(rest.IndexOf($"\n{before}\n", StringComparison.Ordinal), markdown[start..end]);
    }

    private string OtherBar(string bar) => Bars[(Bars.IndexOf(bar, StringComparison.Ordinal) + 2 + _random.Next(4)) % Bars.Length].ToString();

    [GeneratedRegex("[▁-█]")]
    private static partial Regex Bar();

    [GeneratedRegex("<svg class=\"series\".*?</svg>")]
    private static partial Regex Line();

    [GeneratedRegex(@"\d+\.\d")]
    private static partial Regex Number();

    [GeneratedRegex(@"(?<=^\d+\. \*\*)[^*\[]+(?=\.\*\*)", RegexOptions.Multiline)]
    private static partial Regex Label();

    [GeneratedRegex("\"edition\": \"[^\"]*\"")]
    private static partial Regex Edition();
}
