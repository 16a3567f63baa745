namespace Conspectus.Analysis.Topics;

/// <summary>A phrase that may name a group.</summary>
/// <param name="Phrase">The phrase.</param>
/// <param name="Said">The share of the group that says it.</param>
/// <param name="Elsewhere">The largest share of any sibling that says it.</param>
internal readonly record struct LabelCandidate(KeyPhrases.Scored Phrase, double Said, double Elsewhere)
{
    /// <summary>How well it names the group: telling, said by its papers and not by those of a sibling.</summary>
    public double Fitness => Phrase.Score * Math.Max(0, Said - (0.7 * Elsewhere));
}
