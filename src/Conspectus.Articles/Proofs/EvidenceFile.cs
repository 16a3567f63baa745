using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Conspectus.Articles.Content;
using Conspectus.Articles.Editing;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Markdown;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Proofs;

/// <summary>Writes down what each sentence of an article rests on, so that a program that did not write it can check it.</summary>
/// <remarks>
/// One JSON object. <c>format</c> is 1, <c>date</c> the article's date, <c>edition</c> the edition it is about, such as
/// <c>neurips-2023</c>, or empty where it is about all papers, and <c>style</c> the name of the style of its references where they have
/// one. <c>charts</c> holds an object for each row of a chart: the <c>chart</c>, its <c>line</c> in the Markdown file and the
/// <c>facts</c> it draws, the label first. <c>sentences</c> holds an object for each sentence in reading order, on a line of its own: the
/// <c>line</c> of the Markdown file, the <c>kind</c> (facts, claim, quotation, rewritten or note), the <c>text</c> as the Markdown file
/// has it, the keys it <c>cites</c>, the <c>facts</c> it states with the queries that they answer, and the <c>spans</c> of abstracts it
/// is drawn from. The text of a note is the reader's own. Where the reader has edited the article, all this is about the article as it
/// was generated, and <c>edits</c> holds the edits that stand in it: the <c>place</c>, which <c>part</c> of it, the reader's <c>text</c>,
/// and the generated text that it <c>replaced</c> when it was written. What is the reader's needs no evidence.
/// </remarks>
public sealed class EvidenceFile
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    private readonly Dictionary<string, Paper> _papers;
    private readonly Dictionary<string, string> _notes;
    private readonly Dictionary<string, Dictionary<int, string>> _roles = new(StringComparer.Ordinal);

    private EvidenceFile(Article article, ArticleInput input)
    {
        _papers = article.Bibliography.ToDictionary(p => p.Id);
        _notes = input.Reading.DistinctBy(r => r.PaperId).ToDictionary(r => r.PaperId, r => r.Note);
    }

    /// <summary>The file's text, ending in a line feed. Deterministic; linear in the article's length.</summary>
    /// <param name="article">The article.</param>
    /// <param name="input">What it was made from.</param>
    /// <param name="edits">The reader's edits that stand in what is written of it.</param>
    /// <param name="style">The style of the references; empty for the article's own form.</param>
    public static string Write(Article article, ArticleInput input, IReadOnlyList<AppliedEdit> edits, string style = "") =>
        Write(article, input, edits, style, MarkdownArticle.WriteFile(article));

    /// <summary>The same for an article whose Markdown is written already.</summary>
    /// <param name="article">The article.</param>
    /// <param name="input">What it was made from.</param>
    /// <param name="edits">The reader's edits that stand in what is written of it.</param>
    /// <param name="style">The style of the references; empty for the article's own form.</param>
    /// <param name="markdown">Its Markdown.</param>
    public static string Write(
        Article article, ArticleInput input, IReadOnlyList<AppliedEdit> edits, string style, MarkdownFile markdown)
    {
        var file = new EvidenceFile(article, input);
        var text = new StringBuilder("{\n\"format\": 1,\n");
        text.Append("\"date\": \"").Append(article.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        text.Append("\",\n\"edition\": ").Append(JsonSerializer.Serialize(input.Edition, Json)).Append(",\n");
        if (style.Length > 0) text.Append("\"style\": ").Append(JsonSerializer.Serialize(style, Json)).Append(",\n");
        if (edits.Count > 0)
        {
            text.Append("\"edits\": [\n").AppendJoin(",\n", edits.Select(e => JsonSerializer.Serialize(
                new EditEntry(
                    e.Edit.Place, JsonNamingPolicy.CamelCase.ConvertName(e.Edit.Part.ToString()), MarkdownText.Whole(e.Edit.Text!),
                    MarkdownText.Whole(e.Edit.Replaced)),
                Json))).Append("\n],\n");
        }

        text.Append("\"charts\": [\n");
        text.AppendJoin(",\n", markdown.Charts.SelectMany(c => c.Chart.Rows.Select(r => Row(c.Chart, c.Line, r)))
            .Select(r => JsonSerializer.Serialize(r, Json)));
        text.Append("\n],\n\"sentences\": [\n");
        text.AppendJoin(",\n", markdown.Sentences.Select(t => JsonSerializer.Serialize(file.Entry(t), Json)));
        return text.Append("\n]\n}\n").ToString();
    }

    private static ChartRowEntry Row(Chart chart, int line, ChartRow row) =>
        new(chart.Name, line, [.. row.Values.Prepend(row.Label).Select(v => Fact(v.Query!, v.Text, 0))]);

    private static FactEntry Fact(ArticleQuery q, string stated, int start) =>
        new(JsonNamingPolicy.CamelCase.ConvertName(q.Kind.ToString()), q.Topic, q.Text, q.Rank, q.Year, stated, start);

    private EvidenceEntry Entry(WrittenText written)
    {
        if (written.Noted is { } paper)
            return new EvidenceEntry(written.Line, "note", MarkdownText.Whole(_notes.GetValueOrDefault(paper.Id, "")), [paper.Key], [], []);
        var sentence = written.Sentence!;
        var kind = sentence.IsRewritten ? "rewritten" : sentence.Evidence.Count == 0 ? "facts"
            : sentence.IsQuotation ? "quotation" : "claim";
        return new EvidenceEntry(
            written.Line, kind, string.Concat(written.Runs),
            [.. sentence.Citations.Select(id => _papers[id].Key).Order(StringComparer.Ordinal)],
            [.. Facts(sentence, written.Runs)], [.. sentence.Evidence.Select(Span)]);
    }

    private static IEnumerable<FactEntry> Facts(Sentence sentence, IReadOnlyList<string> runs)
    {
        var start = 0;
        for (var i = 0; i < runs.Count; i++)
        {
            if (sentence.Runs[i].Query is { } query) yield return Fact(query, runs[i], start);
            start += runs[i].Length;
        }
    }

    private SpanEntry Span(Evidence evidence)
    {
        var paper = _papers[evidence.PaperId];
        if (!_roles.TryGetValue(paper.Id, out var roles)) _roles.Add(paper.Id, roles = Roles(paper.Abstract.Source));
        var words = MarkdownText.Whole(paper.Abstract.Source.Substring(evidence.Start, evidence.Length));
        return new SpanEntry(paper.Key, evidence.Start, evidence.Length, words, roles.GetValueOrDefault(evidence.Start, ""));
    }

    private static Dictionary<int, string> Roles(string source) =>
        AbstractSentence.Of(source).ToDictionary(s => s.Span.Start, s => s.Role.ToString().ToLowerInvariant());

    private sealed record EvidenceEntry(
        int Line, string Kind, string Text, IReadOnlyList<string> Cites, IReadOnlyList<FactEntry> Facts, IReadOnlyList<SpanEntry> Spans);

    private sealed record EditEntry(string Place, string Part, string Text, string Replaced);

    private sealed record ChartRowEntry(string Chart, int Line, IReadOnlyList<FactEntry> Facts);

    private sealed record FactEntry(string Query, int Topic, string Of, int Rank, int Year, string Stated, int Start);

    private sealed record SpanEntry(string Paper, int Start, int Length, string Words, string Role);
}
