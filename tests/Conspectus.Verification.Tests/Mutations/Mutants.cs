using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Conspectus.Verification.Tests.Mutations;

/// <summary>Alters an article in every way that a hand could, one thing at a time. Deterministic.</summary>
internal sealed partial class Mutants
{
    private readonly ArticleText _text;
    private readonly int _each;
    private readonly Random _random = new(20231210);

    private Mutants(ArticleFiles files, int each) => (_text, _each) = (new ArticleText(files), each);

    /// <summary>At most so many mutants of each kind.</summary>
    public static IEnumerable<Mutant> Of(ArticleFiles files, int each)
    {
        var mutants = new Mutants(files, each);
        return
        [
            .. mutants.InMarkdown(), .. mutants.InPage(), .. mutants.InBibliography(), .. mutants.InEvidence(), .. mutants.InAllFiles(),
            .. mutants.OfTerms(), .. mutants.InOtherFormats(), .. mutants.OfSections(),
        ];
    }

    private ArticleFiles Files => _text.Files;

    private IEnumerable<Mutant> InMarkdown()
    {
        var markdown = Files.Markdown!;
        var cited = Cited().Matches(markdown).ToList();
        Mutant Put(string kind, int at, string old, string altered) => new(
            $"Markdown: {kind}", $"\"{old}\" → \"{altered}\" at {At(markdown, at)}",
            Files with { Markdown = ArticleText.Put(markdown, at, old, altered) });

        foreach (var m in Some(cited)) yield return Put("key → another key", m.Index, m.Value, "@" + OtherKey(m.Value[1..]));
        foreach (var m in Some(cited)) yield return Put("key → no key", m.Index, m.Value, m.Value + "x");
        foreach (var m in Some(Several().Matches(markdown))) yield return Put("cited paper removed", m.Index, m.Value, "");
        foreach (var m in Some(Digit().Matches(markdown))) yield return Put("digit changed", m.Index, m.Value, OtherDigit(m.Value));
        foreach (var (at, word) in Some(Words(markdown))) yield return Put("word replaced", at, word, OtherWord(word));
        foreach (var (at, word) in Some(Words(markdown))) yield return Put("word dropped", at, word + " ", "");
        foreach (var (at, word) in Some(Words(markdown))) yield return Put("word doubled", at, word, $"{word} {word}");
        foreach (var (at, word) in Some(Words(markdown))) yield return Put("negation inserted", at, word, $"not {word}");
        foreach (var m in Some(Negation().Matches(markdown))) yield return Put("negation removed", m.Index, m.Value, " ");
        var notes = Note().Matches(markdown).ToList();
        foreach (var m in Some(notes)) yield return Put("note altered", m.Index, m.Value, OtherWord(m.Value));
        foreach (var m in Some(Paragraph().Matches(markdown)))
            yield return Put("sentence added", m.Index, m.Value, m.Value + " Most of these papers are convincing.");
    }

    private IEnumerable<Mutant> InPage()
    {
        var page = Files.Page!;
        bool IsText(int at) => at > _text.BodyStart && (at < _text.Map.Start || at > _text.Map.End);
        Mutant Put(string kind, int at, string old, string altered) => new(
            $"Page: {kind}", $"\"{old}\" → \"{altered}\" at {At(page, at)}", Files with { Page = ArticleText.Put(page, at, old, altered) });

        var links = Link().Matches(page).Where(m => IsText(m.Index)).ToList();
        foreach (var m in Some(links)) yield return Put("key → another key", m.Index, m.Value, "#ref-" + OtherKey(m.Value[5..]));
        foreach (var m in Some(links)) yield return Put("key → no key", m.Index, m.Value, m.Value + "x");
        // A colour states nothing.
        bool IsColour(int at) => page[(at - 5)..at].Contains("hue-", StringComparison.Ordinal);
        foreach (var m in Some(Digit().Matches(page).Where(m => IsText(m.Index) && !IsColour(m.Index))))
            yield return Put("digit changed", m.Index, m.Value, OtherDigit(m.Value));
        var words = Words(page).Where(w => IsText(w.At)).ToList();
        foreach (var (at, word) in Some(words)) yield return Put("word replaced", at, word, OtherWord(word));
        foreach (var (at, word) in Some(words)) yield return Put("word dropped", at, word + " ", "");
        foreach (var (at, word) in Some(words)) yield return Put("negation inserted", at, word, $"not {word}");
        foreach (var m in Some(Negation().Matches(page).Where(m => IsText(m.Index)))) yield return Put("negation removed", m.Index, m.Value, " ");
        foreach (var m in Some(Letter().Matches(page).Where(m => IsText(m.Index))))
            yield return Put("letter of a formula changed", m.Index, m.Value, m.Value.Replace(m.Groups["letter"].Value + "<", "q<", StringComparison.Ordinal));
    }

    private IEnumerable<Mutant> InOtherFormats()
    {
        var (latex, post, bib) = (Files.Latex!, Files.Distill!, Files.DistillBibliography!);
        Mutant Latex(string kind, Match m, string altered) => new(
            $"LaTeX: {kind}", $"\"{m.Value}\" → \"{altered}\" at {At(latex, m.Index)}",
            Files with { Latex = ArticleText.Put(latex, m.Index, m.Value, altered) });
        Mutant Post(string kind, Match m, string altered) => new(
            $"Distill: {kind}", $"\"{m.Value}\" → \"{altered}\" at {At(post, m.Index)}",
            Files with { Distill = ArticleText.Put(post, m.Index, m.Value, altered) });
        Mutant Bib(string kind, Match m, string altered) => new(
            $"Distill's bibliography: {kind}", $"\"{m.Value}\" → \"{altered}\" at {At(bib, m.Index)}",
            Files with { DistillBibliography = ArticleText.Put(bib, m.Index, m.Value, altered) });

        var cites = LatexCite().Matches(latex).ToList();
        foreach (var m in Some(cites)) yield return Latex("key → another key", m, OtherKey(m.Value));
        foreach (var m in Some(cites)) yield return Latex("key → no key", m, m.Value + "x");
        foreach (var m in Some(WholeLatexCite().Matches(latex))) yield return Latex("citation removed", m, "");
        foreach (var m in Some(WholeLatexCite().Matches(latex))) yield return Latex("citation doubled", m, m.Value + m.Value);
        var keys = PostCite().Matches(post).ToList();
        foreach (var m in Some(keys)) yield return Post("key → another key", m, OtherKey(m.Value));
        foreach (var m in Some(keys)) yield return Post("key → no key", m, m.Value + "x");
        foreach (var m in Some(WholePostCite().Matches(post))) yield return Post("citation removed", m, "");
        foreach (var m in Some(BibKey().Matches(bib))) yield return Bib("key changed", m, m.Value + "x");
        foreach (var m in Some(BibEntry().Matches(bib))) yield return Bib("entry removed", m, "");
    }

    private IEnumerable<Mutant> InBibliography()
    {
        var bib = Files.Bibliography!;
        Mutant Put(string kind, int at, string old, string altered) => new(
            $"Bibliography: {kind}", $"\"{old}\" → \"{altered}\" at {At(bib, at)}",
            Files with { Bibliography = ArticleText.Put(bib, at, old, altered) });

        foreach (var m in Some(BibKey().Matches(bib))) yield return Put("key changed", m.Index, m.Value, m.Value + "x");
        foreach (var m in Some(Digit().Matches(bib))) yield return Put("digit changed", m.Index, m.Value, OtherDigit(m.Value));
        foreach (var m in Some(BibAuthor().Matches(bib))) yield return Put("author removed", m.Index, m.Value, "");
        foreach (var (at, word) in Some(Words(bib).Where(w => !bib[..w.At].EndsWith("booktitle = {", StringComparison.Ordinal))))
            yield return Put("word replaced", at, word, OtherWord(word));
        foreach (var m in Some(BibEntry().Matches(bib))) yield return Put("entry removed", m.Index, m.Value, "");
    }

    private IEnumerable<Mutant> InEvidence()
    {
        var claims = _text.Entries.Where(e => e.Json["spans"]!.AsArray().Count > 0).ToList();
        var facts = _text.Entries.Where(e => e.Json["facts"]!.AsArray().Count > 0).ToList();
        foreach (var (line, json) in Some(claims)) yield return Span("span moved", line, json, s => s["start"] = Int(s, "start") + 1);
        foreach (var (line, json) in Some(claims)) yield return Span("span cut", line, json, s => s["length"] = Int(s, "length") - 1);
        foreach (var (line, json) in Some(claims)) yield return Span("span outside", line, json, s => s["start"] = Int(s, "start") + 100_000);
        foreach (var (line, json) in Some(claims)) yield return Span("another paper", line, json, s => s["paper"] = OtherKey(Text(s, "paper")));
        foreach (var (line, json) in Some(claims))
            yield return Span("another role", line, json, s => s["role"] = Text(s, "role") == "result" ? "method" : "result");
        foreach (var (line, json) in Some(claims))
        {
            var words = Words(Text(json["spans"]![0]!, "words")).Select(w => w.Word).FirstOrDefault();
            if (words is not null)
                yield return Span("word replaced", line, json,
                    s => s["words"] = Text(s, "words").Replace(words, OtherWord(words), StringComparison.Ordinal));
        }

        for (var i = 0; i < Math.Min(_each, claims.Count - 1); i++) yield return Swapped(claims[i], claims[i + 1]);
        foreach (var (line, json) in Some(facts)) yield return Fact("topic or rank changed", line, json, f => f["topic"] = Int(f, "topic") + 1);
        foreach (var (line, json) in Some(facts))
            yield return Fact("query changed", line, json, f => f["query"] = Text(f, "query") == "papers" ? "soloPapers" : "papers");
        foreach (var (line, json) in Some(facts))
            yield return Fact("unknown query", line, json, f => f["query"] = Text(f, "query") + "Share");
        foreach (var (line, json) in Some(facts)) yield return Fact("place changed", line, json, f => f["start"] = Int(f, "start") + 1);
        foreach (var (line, json) in Some(_text.Entries)) yield return Entry("line changed", line, json, e => e["line"] = Int(e, "line") + 1);
        foreach (var (line, json) in Some(_text.Entries)) yield return Entry("sentence removed", line, null, null);
    }

    // What somebody would do who knows of all the files: they agree with each other, and only the library tells.
    private IEnumerable<Mutant> InAllFiles()
    {
        foreach (var (kind, alter) in new (string, Func<string, string>)[]
        {
            ("word replaced", OtherWord), ("word dropped", _ => ""), ("word doubled", w => $"{w} {w}"), ("negation inserted", w => $"not {w}"),
        })
        {
            var made = 0;
            for (var tries = 0; tries < 20 * _each && made < _each; tries++)
            {
                var entry = _random.Next(_text.Entries.Count);
                var windows = Three().Matches(Text(_text.Entries[entry].Json, "text")).ToList();
                if (windows.Count == 0) continue;
                var window = windows[_random.Next(windows.Count)];
                var altered = $"{window.Groups["a"].Value} {alter(window.Groups["b"].Value)} {window.Groups["c"].Value}".Replace("  ", " ", StringComparison.Ordinal);
                if (_text.Everywhere(entry, window.Value, altered) is not { } files) continue;
                made++;
                yield return new Mutant($"All files: {kind}", $"\"{window.Value}\" → \"{altered}\"", files);
            }
        }

        var facts = _text.Entries.Index().SelectMany(e => e.Item.Json["facts"]!.AsArray().Select(f => (e.Index, Fact: f!))).ToList();
        foreach (var (index, fact) in Some(facts))
        {
            var (stated, start) = (Text(fact, "stated"), Int(fact, "start"));
            if (OtherNumber(stated) is { } altered)
                yield return InLine("number changed", index, start, stated, altered, e => FactAt(e, start)["stated"] = altered);
        }

        foreach (var (index, fact) in Some(facts.Where(f => Text(f.Fact, "query") == "topicSize")))
        {
            var other = facts.FirstOrDefault(f => Text(f.Fact, "query") == "topicSize" && Int(f.Fact, "topic") != Int(fact, "topic")
                && Text(f.Fact, "stated").Length > 0).Fact;
            var (stated, start, altered) = (Text(fact, "stated"), Int(fact, "start"), Text(other, "stated"));
            yield return InLine("size of another topic", index, start, stated, altered, e =>
            {
                FactAt(e, start)["stated"] = altered;
                FactAt(e, start)["topic"] = Int(other, "topic");
            });
        }

        var claims = _text.Entries.Index().Where(e => e.Item.Json["spans"]!.AsArray().Count > 0).Select(e => e.Index).ToList();
        foreach (var index in Some(claims)) yield return Rekeyed(index);
        foreach (var index in Some(claims.Where(i => Text(_text.Entries[i].Json, "kind") == "claim")))
        {
            var text = Text(_text.Entries[index].Json, "text");
            var last = Last().Match(text);
            if (last.Success) yield return InLine("last word dropped", index, last.Index, last.Value, "", _ => { });
            var lead = Lead().Match(text);
            if (lead.Success) yield return InLine("opening dropped", index, 0, lead.Value, "", _ => { });
            var sign = Decimal().Match(text);
            if (sign.Success) yield return InLine("decimal point dropped", index, sign.Index, sign.Value, "", _ => { });
            var no = Negation().Match(text);
            if (no.Success) yield return InLine("negation removed", index, no.Index, no.Value, " ", _ => { });
        }

        foreach (var index in _text.Entries.Index().Where(e => Text(e.Item.Json, "kind") == "note").Select(e => e.Index).Take(_each))
        {
            var note = Text(_text.Entries[index].Json, "text");
            foreach (var m in Some(NoteWord().Matches(note)))
            {
                var altered = ArticleText.Put(note, m.Index, m.Value, OtherWord(m.Value));
                if (_text.Noted(index, m.Value, OtherWord(m.Value), altered) is { } files)
                    yield return new Mutant("All files: note altered", $"{m.Value} in \"{note}\"", files);
            }
        }
    }

    private static JsonNode FactAt(JsonObject entry, int start) => entry["facts"]!.AsArray().First(f => Int(f!, "start") == start)!;

    // A change of a sentence in the Markdown file and in the evidence; there is no page.
    private Mutant InLine(string kind, int index, int at, string old, string altered, Action<JsonObject> alter)
    {
        var (line, json) = _text.Entries[index];
        var copy = ArticleText.Copy(json);
        alter(copy);
        return new Mutant($"Markdown and evidence: {kind}", $"\"{old}\" → \"{altered}\" in \"{Text(json, "text")}\"", _text.InLine(line, copy, at, old, altered));
    }

    // A claim that is given to another paper, in its text and its evidence.
    private Mutant Rekeyed(int index)
    {
        var (_, json) = _text.Entries[index];
        var key = Text(json["cites"]![0]!);
        var other = OtherKey(key);
        var at = Text(json, "text").LastIndexOf("@" + key, StringComparison.Ordinal);
        return InLine("key → another key", index, at, "@" + key, "@" + other, e =>
        {
            e["cites"] = new JsonArray(other);
            e["spans"]![0]!["paper"] = other;
        });
    }

    private Mutant Swapped((int Line, JsonObject Json) one, (int Line, JsonObject Json) other)
    {
        var (first, second) = (ArticleText.Copy(one.Json), ArticleText.Copy(other.Json));
        (first["spans"], second["spans"]) = (second["spans"]!.DeepClone(), first["spans"]!.DeepClone());
        var lines = _text.Evidence(one.Line, first).Split('\n');
        lines[other.Line] = _text.Evidence(other.Line, second).Split('\n')[other.Line];
        return new Mutant("Evidence: two sentences swap theirs", $"of lines {one.Line} and {other.Line}", Files with { Evidence = string.Join('\n', lines) });
    }

    private Mutant Span(string kind, int line, JsonObject json, Action<JsonNode> alter) => Entry(kind, line, json, e => alter(e["spans"]![0]!));

    private Mutant Fact(string kind, int line, JsonObject json, Action<JsonNode> alter)
    {
        var at = _random.Next(json["facts"]!.AsArray().Count);
        return Entry(kind, line, json, e => alter(e["facts"]![at]!));
    }

    private Mutant Entry(string kind, int line, JsonObject? json, Action<JsonObject>? alter)
    {
        if (json is null)
        {
            var lines = _text.Lines.Where((_, i) => i != line).ToList();
            if (!_text.Lines[line].EndsWith(',')) lines[line - 1] = lines[line - 1].TrimEnd(',');
            return new Mutant($"Evidence: {kind}", $"line {line + 1}", Files with { Evidence = string.Join('\n', lines) });
        }

        var copy = ArticleText.Copy(json);
        alter!(copy);
        return new Mutant($"Evidence: {kind}", $"line {line + 1}: {copy.ToJsonString()}", Files with { Evidence = _text.Evidence(line, copy) });
    }

    private IEnumerable<T> Some<T>(IEnumerable<T> all)
    {
        var items = all.ToArray();
        _random.Shuffle(items);
        return items.Take(_each);
    }

    // Words of running text: small letters between blanks.
    private static IEnumerable<(int At, string Word)> Words(string text) => Word().Matches(text).Select(m => (m.Index, m.Value));

    private string OtherKey(string key)
    {
        var other = _text.Keys[_random.Next(_text.Keys.Count)];
        return other == key ? _text.Keys[(_text.Keys.ToList().IndexOf(key) + 1) % _text.Keys.Count] : other;
    }

    private string OtherDigit(string digit) => ((int.Parse(digit, CultureInfo.InvariantCulture) + 1 + _random.Next(8)) % 10).ToString(CultureInfo.InvariantCulture);

    // A number in digits or words by one more or another digit; null for what is no number.
    private string? OtherNumber(string stated) =>
        stated.Length > 0 && char.IsAsciiDigit(stated[^1]) ? stated[..^1] + OtherDigit(stated[^1..])
        : stated switch { "one" => "two", "two" => "three", "three" => "four", "no" => "two", "Two" => "Three", "One" => "Two", _ => null };

    private static string OtherWord(string word) => word == "seldom" ? "often" : "seldom";

    private static string At(string text, int at) => $"line {text.AsSpan(0, at).Count('\n') + 1}, \"{text[Math.Max(0, at - 40)..Math.Min(text.Length, at + 40)].ReplaceLineEndings(" ")}\"";

    private static int Int(JsonNode node, string name) => node[name]!.GetValue<int>();

    private static string Text(JsonNode node, string name) => node[name]!.GetValue<string>();

    private static string Text(JsonNode node) => node.GetValue<string>();

    [GeneratedRegex(@"(?<=\\cite\{)[^},]+")]
    private static partial Regex LatexCite();

    [GeneratedRegex(@"~\\cite\{[^}]+\}")]
    private static partial Regex WholeLatexCite();

    [GeneratedRegex("(?<=d-cite key=\")[^\",]+")]
    private static partial Regex PostCite();

    [GeneratedRegex("<d-cite key=\"[^\"]+\"></d-cite>")]
    private static partial Regex WholePostCite();

    [GeneratedRegex(@"@\w+(?=[;\]])")]
    private static partial Regex Cited();

    [GeneratedRegex(@"; @\w+(?=[;\]])")]
    private static partial Regex Several();

    [GeneratedRegex(@"\d")]
    private static partial Regex Digit();

    [GeneratedRegex(@"^(?:By|Using|Under|For|In|With|Through|Unlike|Given|On|From|Without|Via|To|Theoretically|Empirically|Inspired|Based|Building)\b[^,\[]*, (?=\p{Lu})")]
    private static partial Regex Lead();

    [GeneratedRegex(@" \w+(?= \[@\w+\]\.$)")]
    private static partial Regex Last();

    [GeneratedRegex(@"(?<=\d)\.(?=\d)")]
    private static partial Regex Decimal();

    [GeneratedRegex(@"\b[A-Za-z]{4,}\b(?!/)")]
    private static partial Regex NoteWord();

    [GeneratedRegex(@"(?<= )[a-z]{2,}(?= [a-z]+[ ,.])")]
    private static partial Regex Word();

    [GeneratedRegex(@" (?:not|no|without|never|cannot|nor|neither) ")]
    private static partial Regex Negation();

    [GeneratedRegex(@"(?<=^\d+\. \*\*\[.*|^   .*)\b(?:Miriam|wombat|loose|lunch|Read|Compare|model|theirs|poster|first|then)\b", RegexOptions.Multiline)]
    private static partial Regex Note();

    [GeneratedRegex(@"^(?![-!\[#>|]).*\.$", RegexOptions.Multiline)]
    private static partial Regex Paragraph();

    [GeneratedRegex(@"#ref-\w+(?="")")]
    private static partial Regex Link();

    [GeneratedRegex(@"<mi>(?<letter>[a-pr-z])</mi>")]
    private static partial Regex Letter();

    [GeneratedRegex(@"(?<=@inproceedings\{)\w+")]
    private static partial Regex BibKey();

    [GeneratedRegex(@" and [A-Z][^{}]*?(?= and |\},$)", RegexOptions.Multiline)]
    private static partial Regex BibAuthor();

    [GeneratedRegex(@"@inproceedings\{.*?\n\}\n\n", RegexOptions.Singleline)]
    private static partial Regex BibEntry();

    [GeneratedRegex(@"\b(?<a>[a-z]{2,}) (?<b>[a-z]{2,}) (?<c>[a-z]{2,})\b")]
    private static partial Regex Three();
}
