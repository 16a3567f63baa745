using Conspectus.Articles.Claims;
using Conspectus.Articles.Prose;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Content;

/// <summary>The claims of all papers, each told once in an article.</summary>
internal sealed class ClaimShelf
{
    private readonly Dictionary<string, Paper> _papers;
    private readonly ShortNames _names;
    private readonly Task<Dictionary<string, IReadOnlyList<Claim>>> _claims;
    private readonly HashSet<Evidence> _told = [];

    /// <summary>Takes the papers and begins to read them on all cores; whoever asks for a claim waits for the last of them.</summary>
    public ClaimShelf(IReadOnlyCollection<Paper> papers)
    {
        _papers = papers.ToDictionary(p => p.Id);
        _names = new ShortNames(papers);
        // Nearly every paper's are asked for, and those of one do not depend on those of another.
        _claims = Task.Run(() => papers.AsParallel().AsOrdered().Select(p => (p.Id, Claims: ClaimFinder.Find(p, _names)))
            .ToDictionary(p => p.Id, p => p.Claims, StringComparer.Ordinal));
    }

    /// <summary>The paper with an id, or null.</summary>
    public Paper? Paper(string id) => _papers.GetValueOrDefault(id);

    /// <summary>The claims of a paper that have not been told yet.</summary>
    public IEnumerable<Claim> Untold(string paperId) =>
        _claims.GetAwaiter().GetResult().TryGetValue(paperId, out var claims) ? claims.Where(c => !_told.Contains(c.Evidence)) : [];

    /// <summary>Tells a claim.</summary>
    public Sentence Tell(Claim claim) => Tell(claim, stated: false);

    /// <summary>Tells a claim.</summary>
    /// <param name="claim">The claim.</param>
    /// <param name="stated">Whether without who made it, where that can be.</param>
    public Sentence Tell(Claim claim, bool stated)
    {
        _told.Add(claim.Evidence);
        return claim.ToSentence(stated);
    }

    /// <summary>Tells a claim and what its abstract says against it right behind.</summary>
    /// <inheritdoc cref="Tell(Claim, bool)"/>
    public IEnumerable<Sentence> TellWhole(Claim claim, bool stated)
    {
        yield return Tell(claim, stated);
        if (claim.But is { } but && _told.Add(but.Evidence)) yield return but.ToSentence();
    }

    /// <summary>
    /// What an item of its own tells of a paper: the best of its claims, a finding before anything else, and what was found beside.
    /// </summary>
    public IReadOnlyList<Sentence> TellPaper(string paperId)
    {
        var title = _papers.TryGetValue(paperId, out var paper) ? paper.Title.Text : "";
        var known = Untold(paperId).Where(c => c.IsClear && c.Adds(title)).ToList();
        var main = known.Where(c => !c.Follows && c.Kind != ClaimKind.Problem).OrderByDescending(c => c.IsAlone).ThenByDescending(Worth)
            .FirstOrDefault();
        if (main is null) return [];
        var more = known.Where(c => c != main && c.Kind == ClaimKind.Finding && (c.Follows || c.IsAlone) && c.Evidence != main.But?.Evidence
            && (!c.Follows || (c.IsAlone && c.Evidence.Start > main.Evidence.Start)))
            .OrderBy(c => c.Follows).ThenByDescending(Worth).FirstOrDefault();
        if (more is null) return [.. TellWhole(main, stated: false)];
        var (first, second) = more.Follows || more.Evidence.Start > main.Evidence.Start ? (main, more) : (more, main);
        return [.. TellWhole(first, stated: false), .. TellWhole(second, stated: true)];
    }

    // What was found tells more than what was made.
    private static double Worth(Claim claim) => claim.Strength + (claim.Kind == ClaimKind.Finding ? 2 : 0);

    /// <summary>The question of a paper that can open a theme and has not been asked yet; null if there is none.</summary>
    public QuotedSentence? Question(string paperId) =>
        _papers.GetValueOrDefault(paperId) is { } paper && QuotedSentence.Question(paper) is { } question
            && !_told.Contains(question.Evidence) && question.Stands(paper, _names) ? question : null;

    /// <summary>Asks a question in the name of its authors.</summary>
    public Sentence Ask(QuotedSentence question)
    {
        _told.Add(question.Evidence);
        return question.ToQuestion(_papers[question.Evidence.PaperId]);
    }

    /// <summary>Whether a sentence of an abstract stands in the article already.</summary>
    public bool IsTold(Evidence evidence) => _told.Contains(evidence);
}
