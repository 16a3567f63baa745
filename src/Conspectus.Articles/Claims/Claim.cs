using Conspectus.Analysis.Roles;
using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Claims;

/// <summary>A sentence of an abstract as an article can tell it.</summary>
/// <param name="Runs">The sentence without citation and full stop.</param>
/// <param name="Evidence">Where it comes from.</param>
/// <param name="Strength">How well it stands for its paper; higher is better, comparable between papers.</param>
/// <param name="Words">Its length in words; a formula counts as one.</param>
public sealed record Claim(IReadOnlyList<Run> Runs, Evidence Evidence, double Strength, int Words)
{
    private const int FewestAdded = 3; // words

    /// <summary>Whether it speaks of "their method" and so needs another claim of the same paper before it.</summary>
    public bool Follows { get; init; }

    /// <summary>
    /// Whether it can stand among sentences of other papers: nothing in it is known only from its abstract, and it says something of its
    /// own. Others can stand behind the title of their paper.
    /// </summary>
    public bool IsAlone { get; init; }

    /// <summary>
    /// Whether it can stand behind its paper's title: it may speak of what its abstract told before, but of no symbol and no short name
    /// that nothing explains.
    /// </summary>
    public bool IsClear { get; init; }

    /// <summary>What the sentence does in its abstract.</summary>
    public SentenceRole Role { get; init; }

    /// <summary>What it tells.</summary>
    public ClaimKind Kind { get; init; }

    /// <summary>
    /// What was shown, without who showed it, where the sentence says that something was shown; null where it says anything else.
    /// </summary>
    public IReadOnlyList<Run>? Statement { get; init; }

    /// <summary>The abstract's next sentence where it takes something back: it is told along. Null where there is none.</summary>
    public Claim? But { get; init; }

    /// <summary>Whether it says more than words that stand before it.</summary>
    /// <param name="before">The words, such as its paper's title.</param>
    public bool Adds(string before) => Filler.Specific(string.Concat(Runs.Select(r => r.Text)), before) >= FewestAdded;

    /// <summary>The sentence with citation and full stop.</summary>
    /// <param name="stated">Whether the statement alone is told where there is one.</param>
    public Sentence ToSentence(bool stated = false)
    {
        var runs = stated && Statement is not null ? Statement : Runs;
        return new([.. runs, Run.Plain(" "), Run.Cite(Evidence.PaperId), Run.Plain(".")], [Evidence]);
    }
}
