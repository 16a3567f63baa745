namespace Conspectus.Analysis.Search;

/// <summary>
/// The probability that each paper is the one meant, averaged over four experts: words, meaning, the sum of both, and how well it fits the
/// query as the name of a subject.
/// </summary>
/// <remarks>
/// R. Jacobs, M. Jordan, S. Nowlan and G. Hinton, "Adaptive mixtures of local experts" (Neural Computation 3, 1991). Where one expert is
/// certain and the others are not, it decides, whereas in a sum of scores a middling score of one would push down the paper that the other
/// is certain of.
/// </remarks>
internal sealed class MixtureOfExperts
{
    private readonly Expert _words;
    private readonly Expert _meaning;
    private readonly Expert _both;
    private readonly Expert _subject;
    private readonly double _wordsShare;
    private readonly double _meaningShare;
    private readonly double _subjectShare;

    /// <summary>Prepares all four. Cost: linear in the candidates.</summary>
    /// <param name="candidates">The candidates; at least one.</param>
    /// <param name="count">How many words the query has.</param>
    /// <param name="words">What every paper scores by its words.</param>
    /// <param name="meaning">What it scores by its meaning.</param>
    /// <param name="both">What it scores by both.</param>
    /// <param name="subject">What it scores as one of the papers on a subject.</param>
    /// <param name="options">The shares and inverse temperatures.</param>
    public MixtureOfExperts(IReadOnlyList<int> candidates, int count, float[] words, float[] meaning, float[] both, float[] subject,
        SearchOptions options)
    {
        var alone = options.Alone(count);
        _words = new(candidates, words, options.InverseTemperature(options.WordsInverseTemperature, count), options.RankShare * alone);
        _meaning = new(candidates, meaning, options.MeaningInverseTemperature, options.RankShare);
        _both = new(candidates, both, options.InverseTemperature(options.BothInverseTemperature, count), 0);
        _subject = new(candidates, subject, options.SubjectInverseTemperature, 0);
        (_wordsShare, _meaningShare, _subjectShare) = (options.WordsShare, options.MeaningShare * alone, options.SubjectShareFor(count));
    }

    /// <summary>The probability that a paper is meant; for a paper that is no candidate, on the same scale.</summary>
    public double Of(int document) =>
        (_subjectShare * _subject.Of(document))
            + ((1 - _subjectShare)
                * ((_wordsShare * _words.Of(document)) + (_meaningShare * _meaning.Of(document))
                    + ((1 - _wordsShare - _meaningShare) * _both.Of(document))));
}
