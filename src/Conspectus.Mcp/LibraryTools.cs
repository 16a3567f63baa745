using System.ComponentModel;
using Conspectus.Analysis;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Glossary;
using Conspectus.Workbench.Listing;
using Conspectus.Workbench.Reading;
using Conspectus.Workbench.Searching;
using Conspectus.Workbench.Trends;
using ModelContextProtocol;
using ModelContextProtocol.Server;

namespace Conspectus.Mcp;

/// <summary>What an assistant can ask of a library, and how it is answered: compact JSON in the shapes of <c>--json</c>.</summary>
/// <param name="library">The library.</param>
/// <param name="reader">Whose marks and notes.</param>
internal sealed class LibraryTools(ILibrary library, ReaderId reader)
{
    private const int Most = 100;
    private const int MostTerms = 60;
    private const string PaperText = "A paper's id or citation key.";
    private const string LimitText = "How many at most, 1 to 100.";

    private readonly ReaderListing _listing = new(library, reader);
    private readonly LibraryListing _whole = new(library);
    private readonly GlossaryLookup _glossary = new(library, Environment.ProcessorCount);
    private readonly TrendLookup _trends = new(library);

    /// <summary>The tools.</summary>
    /// <param name="allowMarks">Whether there is one that sets marks.</param>
    public IEnumerable<McpServerTool> Create(bool allowMarks)
    {
        yield return Reading(SearchAsync, "search", "Find papers by words, by meaning, or by author:, title:, topic:, year:, tag: and the "
            + "like; \"phrases\", -not, OR; or a whole pasted abstract.");
        yield return Reading(ReadPaperAsync, "read_paper", "Read a paper: title, authors, abstract, place among the topics, and what the "
            + "reader marked and noted.");
        yield return Reading(SimilarAsync, "similar", "Find the papers nearest to one, with the terms that both share.");
        yield return Reading(TopicsAsync, "topics", "List the chapters, topics or themes of the library with their key phrases.");
        yield return Reading(TopicPapersAsync, "topic_papers", "List the papers of a chapter, topic or theme, the most typical first.");
        yield return Reading(CiteAsync, "cite", "Cite papers as BibTeX, BibLaTeX, CSL-JSON or plain text.");
        yield return Reading(GlossaryAsync, "glossary", "Look up what terms and acronyms mean in these papers.");
        yield return Reading(TrendsAsync, "trends", "Tell how terms fare over the editions of a conference, or which change most.");
        if (allowMarks) yield return Changing(MarkPaperAsync, "mark_paper", "Set the reader's mark of a paper; the reader can undo it.");
    }

    private async Task<string> SearchAsync(
        [Description("What to search for.")] string query, CancellationToken cancel, [Description(LimitText)] int limit = 10)
    {
        if (string.IsNullOrWhiteSpace(query)) throw new McpException("The query is blank. Give words, or a field such as author:.");
        var page = await _listing.PapersAsync(new PaperQuery { Text = query, Limit = Within(limit) }, cancel).ConfigureAwait(false);
        return ToolAnswers.Quoting(new FoundPapers(
            page.Total, page.Corrections.Select(c => $"{c.Typed} was read as {c.Used}").ToList(), page.Missing, page.Advice,
            [.. page.Papers.Select(PaperLine.Of)]));
    }

    private async Task<string> ReadPaperAsync([Description(PaperText)] string paper, CancellationToken cancel)
    {
        var found = await _listing.PaperAsync(paper, cancel).ConfigureAwait(false) ?? throw NoPaper(paper);
        var remarks = await _listing.RemarksAsync(found.Id, cancel).ConfigureAwait(false);
        var tree = await _whole.TreeAsync(cancel).ConfigureAwait(false);
        return ToolAnswers.Quoting(ReadPaper.Of(found, remarks!, found.Topic is { } id ? tree.Find(id)?.Label : null));
    }

    private async Task<string> SimilarAsync(
        [Description(PaperText)] string paper, CancellationToken cancel, [Description(LimitText)] int limit = 10)
    {
        if (await _listing.FindAsync(paper, cancel).ConfigureAwait(false) is null) throw NoPaper(paper);
        return ToolAnswers.Quoting(
            await ToolAnswers.TellAsync(() => new SimilarPapers(library).ToPaperAsync(paper, Within(limit), cancel)).ConfigureAwait(false));
    }

    private async Task<string> TopicsAsync(
        CancellationToken cancel,
        [Description("chapter, topic or theme; usually topic.")] string level = "topic",
        [Description("The number of a chapter or topic: only what it is made of.")] int? within = null)
    {
        if (!Enum.TryParse<TopicLevel>(level, true, out var wanted) || !Enum.IsDefined(wanted))
            throw new McpException($"“{level}” is no level. The levels are chapter, topic and theme.");
        var tree = await _whole.TreeAsync(cancel).ConfigureAwait(false);
        if (tree.All.Count == 0) throw new McpException("The library has not been analysed. Run 'conspectus analyze' first.");
        var topics = within is { } number
            ? tree.Children(tree.Find(number) ?? throw NoTopic(number))
            : tree.Level(wanted);
        return ToolAnswers.Quoting(topics.Select(TopicLine.Of).ToList());
    }

    private async Task<string> TopicPapersAsync(
        [Description("The number of a chapter, topic or theme.")] int topic, CancellationToken cancel,
        [Description("How many to leave out.")] int offset = 0, [Description(LimitText)] int limit = 20)
    {
        var tree = await _whole.TreeAsync(cancel).ConfigureAwait(false);
        if (tree.Find(topic) is null) throw NoTopic(topic);
        var query = new PaperQuery { Topic = topic, Sort = PaperSort.Topic, Offset = Math.Max(0, offset), Limit = Within(limit) };
        var page = await _listing.PapersAsync(query, cancel).ConfigureAwait(false);
        return ToolAnswers.Quoting(new FoundPapers(page.Total, [], [], [], [.. page.Papers.Select(PaperLine.Of)]));
    }

    private async Task<string> CiteAsync(
        [Description("The papers' ids or citation keys.")] string[] papers, CancellationToken cancel,
        [Description("bibtex, biblatex, csl-json or text.")] string format = "bibtex")
    {
        if (papers.Length is 0 or > Most) throw new McpException($"Name 1 to {Most} papers.");
        var found = new List<Paper>();
        foreach (var paper in papers) found.Add(await _listing.FindAsync(paper, cancel).ConfigureAwait(false) ?? throw NoPaper(paper));
        return ToolAnswers.Quoting(Citations.Of(found, format));
    }

    private async Task<string> GlossaryAsync(
        CancellationToken cancel, [Description("A part of a term; without it, those of most papers.")] string? term = null)
    {
        var entries = await _glossary.AllAsync(cancel).ConfigureAwait(false);
        bool Has(string? text) => term is null || text?.Contains(term.Trim(), StringComparison.OrdinalIgnoreCase) == true;
        return ToolAnswers.Quoting(entries.Where(e => Has(e.Term) || e.Senses.Any(s => Has(s.LongForm))).Take(MostTerms).ToList());
    }

    private async Task<string> TrendsAsync(
        CancellationToken cancel,
        [Description("Terms to look at; without any, those that change most.")] string[]? terms = null,
        [Description("The conference; usually the one with most editions.")] string? conference = null)
    {
        var workers = new Workers(Environment.ProcessorCount, cancel);
        var trends = await ToolAnswers.TellAsync(() => _trends.FindAsync(terms ?? [], conference, workers).AsTask()).ConfigureAwait(false);
        return ToolAnswers.Quoting(trends with { Terms = [.. trends.Terms.Take(MostTerms)] });
    }

    private async Task<string> MarkPaperAsync(
        [Description(PaperText)] string paper,
        [Description("unread, seen, skipped, liked, starred or known.")] string mark, CancellationToken cancel)
    {
        if (MarkWords.Parse(mark) is not { } given)
            throw new McpException($"“{mark}” is no mark. Marks are unread, seen, skipped, liked, starred and known.");
        var change = await new Marking(library).SetMarkAsync(reader, paper, given, null, cancel).ConfigureAwait(false)
            ?? throw NoPaper(paper);
        return ToolAnswers.Quoting((await _listing.RemarksAsync(change.State.PaperId, cancel).ConfigureAwait(false))!);
    }

    private static int Within(int limit) => limit is >= 1 and <= Most ? limit : throw new McpException($"limit takes 1 to {Most}.");

    private static McpException NoPaper(string paper) =>
        new($"There is no paper with the id or citation key “{paper}”. search finds papers.");

    private static McpException NoTopic(int topic) => new($"There is no topic {topic}. topics lists them.");

    private static McpServerTool Reading(Delegate method, string name, string description) => McpServerTool.Create(
        method, new McpServerToolCreateOptions { Name = name, Description = description, ReadOnly = true, OpenWorld = false });

    private static McpServerTool Changing(Delegate method, string name, string description) => McpServerTool.Create(
        method, new McpServerToolCreateOptions
        {
            Name = name,
            Description = description,
            ReadOnly = false,
            Destructive = false,
            Idempotent = true,
            OpenWorld = false,
        });
}
