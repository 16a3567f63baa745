using Conspectus.Analysis.Roles;
using Conspectus.Articles.Prose;

namespace Conspectus.Articles.Claims;

/// <summary>A sentence of an abstract, rewritten into the third person.</summary>
/// <param name="Runs">The sentence without citation and full stop.</param>
/// <param name="Evidence">Where it comes from.</param>
/// <param name="Strength">How well it stands for its paper; higher is better, comparable between papers.</param>
/// <param name="Words">Its length in words; a formula counts as one.</param>
public sealed record Claim(IReadOnlyList<Run> Runs, Evidence Evidence, double Strength, int Words)
{
    /// <summary>Whether it speaks of "their method" and so needs another claim of the same paper before it.</summary>
    public bool Follows { get; init; }

    /// <summary>What the sentence does in its abstract.</summary>
    public SentenceRole Role { get; init; }

    /// <summary>The sentence with citation and full stop.</summary>
    public Sentence ToSentence() => new([.. Runs, Run.Plain(" "), Run.Cite(Evidence.PaperId), Run.Plain(".")], [Evidence]);
}
