using Conspectus.Articles.Content;
using Conspectus.Articles.Facts;
using Conspectus.Articles.Notes;
using Conspectus.Articles.Prose;
using Conspectus.Articles.Rewriting;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Articles.Checks;

/// <summary>Holds every sentence of an article against the papers, without trusting what wrote it.</summary>
public sealed class ArticleCheck
{
    private static readonly HashSet<string> NumberWords =
        [.. Enumerable.Range(2, 98).SelectMany(n => NumberText.Opening(n).ToLowerInvariant().Split('-')).Distinct()];

    private readonly FactSheet _facts;
    private readonly Dictionary<string, Paper> _papers;
    private readonly HashSet<string> _bibliography;
    private readonly HashSet<string> _phrases;
    private readonly HashSet<string> _notes;

    private ArticleCheck(Article article, FactSheet facts)
    {
        var input = facts.Input;
        _facts = facts;
        _papers = input.Papers.ToDictionary(p => p.Id);
        _bibliography = [.. article.Bibliography.Select(p => p.Id)];
        _phrases = [.. input.Topics.All.SelectMany(t => t.Terms.Append(t.Label))];
        _notes = [.. input.Reading.SelectMany(r => NoteText.Read(r.Note, r.PaperId)).SelectMany(b => b.Sentences).Select(Plain)];
    }

    /// <summary>Everything that does not hold up, in reading order; empty for a sound article.</summary>
    /// <remarks>
    /// Every sentence cites a paper or answers a query; every citation is in the bibliography; every span of evidence exists and its words,
    /// in order, are the sentence's, but for pronouns and the verb's ending; every stated answer is recomputed, and no other number stands
    /// beside it; every note is the reader's.
    /// </remarks>
    public static IReadOnlyList<Violation> Check(Article article, ArticleInput input) => Check(article, new FactSheet(input));

    /// <inheritdoc cref="Check(Article, ArticleInput)"/>
    /// <param name="article">The article.</param>
    /// <param name="facts">What answers its queries; it may be what the article was built with.</param>
    public static IReadOnlyList<Violation> Check(Article article, FactSheet facts)
    {
        var check = new ArticleCheck(article, facts);
        return [.. article.Sentences.SelectMany(s => check.Faults(s).Select(reason => new Violation(Plain(s), reason)))];
    }

    private IEnumerable<string> Faults(Sentence sentence)
    {
        foreach (var id in sentence.Citations)
        {
            if (!_bibliography.Contains(id)) yield return $"It cites {id}, which is not in the bibliography.";
            else if (!_papers.ContainsKey(id)) yield return $"It cites {id}, which is not among the papers.";
        }

        foreach (var run in sentence.Runs.Where(r => r.Query is not null))
        {
            if (!_facts.Agrees(run.Text, run.Query!))
                yield return $"It states \"{run.Text}\" where the query answers \"{_facts.Answer(run.Query!)}\".";
        }

        foreach (var fault in Titles(sentence)) yield return fault;

        var bound = sentence.Citations.Any() || sentence.Queries.Any();
        if (sentence.IsNote)
        {
            if (!_notes.Contains(Plain(sentence))) yield return "It stands as a note, but the reader has not written it.";
        }
        else if (!bound)
        {
            yield return "It neither cites a paper nor answers a query.";
        }
        else if (sentence.IsRewritten)
        {
            foreach (var fault in Rewritten(sentence)) yield return fault;
        }
        else if (sentence.Evidence.Count > 0)
        {
            foreach (var fault in sentence.Parts.SelectMany(p => Faults(sentence, p.Evidence, p.Runs))) yield return fault;
        }
        else
        {
            foreach (var fault in Unproven(sentence)) yield return fault;
        }
    }

    private IEnumerable<string> Faults(Sentence sentence, Evidence evidence, IReadOnlyList<Run> runs)
    {
        if (!_papers.TryGetValue(evidence.PaperId, out var paper))
            return [$"Its evidence names {evidence.PaperId}, which is not among the papers."];
        var source = paper.Abstract.Source;
        if (evidence.Start < 0 || evidence.Length < 1 || evidence.Start + evidence.Length > source.Length)
            return ["Its evidence lies outside the abstract."];
        if (!sentence.Citations.Contains(evidence.PaperId)) return ["It does not cite the paper its evidence is from."];
        return EvidenceWords.Faults(runs, paper, source.Substring(evidence.Start, evidence.Length));
    }

    // Behind a title stands its own paper.
    private IEnumerable<string> Titles(Sentence sentence)
    {
        ArticleQuery? title = null;
        foreach (var run in sentence.Runs)
        {
            if (run.Query is { Kind: QueryKind.PaperTitle } query) title = query;
            if (run.Kind != RunKind.Citation || title is null) continue;
            if (run.Papers is not [var id] || _papers.GetValueOrDefault(id)?.Key != title.Text)
                yield return $"It cites another paper behind the title of {title.Text}.";
            title = null;
        }
    }

    private IEnumerable<string> Rewritten(Sentence sentence)
    {
        var papers = sentence.Evidence.Select(e => _papers.GetValueOrDefault(e.PaperId)).ToList();
        if (papers.Contains(null) || sentence.Evidence.Zip(papers).Any(e =>
            e.First.Start < 0 || e.First.Length < 1 || e.First.Start + e.First.Length > e.Second!.Abstract.Source.Length))
            return ["Its evidence is in no abstract."];
        if (!sentence.Citations.ToHashSet().SetEquals(sentence.Evidence.Select(e => e.PaperId)))
            return ["It does not cite the papers its evidence is from, and no others."];
        var sources = sentence.Evidence.Zip(papers)
            .Select(e => TexDocument.Parse(e.Second!.Abstract.Source.Substring(e.First.Start, e.First.Length)).ToText()).ToList();
        var names = papers.SelectMany(p => p!.Authors.Select(a => a.Name)).Concat(_phrases).Append("The authors").Append("et al");
        var text = string.Concat(sentence.Runs.Where(r => r.Kind != RunKind.Citation).Select(r => r.Text));
        return RewriteCheck.Faults(text.Replace(" .", ".", StringComparison.Ordinal), sources, names);
    }

    private IEnumerable<string> Unproven(Sentence sentence)
    {
        if (sentence.Runs.Any(r => r.Kind == RunKind.Tex)) yield return "It quotes without evidence.";
        foreach (var run in sentence.Runs)
        {
            if (run.Kind == RunKind.Emphasis && !_phrases.Contains(run.Text)) yield return $"\"{run.Text}\" is no topic's term.";
            if (run.Kind == RunKind.Text && HoldsNumber(run.Text)) yield return $"The number in \"{run.Text.Trim()}\" answers no query.";
        }
    }

    private static bool HoldsNumber(string text) => text.Any(char.IsDigit)
        || text.ToLowerInvariant().Split([' ', ',', '.', ';', '-', '(', ')'], StringSplitOptions.RemoveEmptyEntries)
            .Any(NumberWords.Contains);

    private static string Plain(Sentence sentence) => string.Concat(sentence.Runs.Select(r => r.Text)).Trim();
}
