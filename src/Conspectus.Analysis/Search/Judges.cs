namespace Conspectus.Analysis.Search;

/// <summary>How probable it is that each paper is the one meant, by its words, by its meaning, and by both added.</summary>
/// <remarks>
/// A mixture of experts: where one of them is sure and the others are not, it decides, while a sum of scores would let a middling score of the other take its paper down.
/// </remarks>
internal sealed class Judges
{
    private readonly Judge _words;
    private readonly Judge _meaning;
    private readonly Judge _both;
    private readonly double _wordsShare;
    private readonly double _meaningShare;

    /// <summary>Hears all three. Cost: linear in the papers looked at.</summary>
    /// <param name="looked">The papers looked at; at least one.</param>
    /// <param name="count">How many words the query has.</param>
    /// <param name="words">What every paper scores by its words.</param>
    /// <param name="meaning">What it scores by its meaning.</param>
    /// <param name="both">What it scores by both.</param>
    /// <param name="options">How each is heard.</param>
    public Judges(IReadOnlyList<int> looked, int count, float[] words, float[] meaning, float[] both, SearchOptions options)
    {
        var alone = options.Alone(count);
        _words = new(looked, words, options.Sharpness(options.WordsSharpness, count), options.Placed * alone);
        _meaning = new(looked, meaning, options.MeaningSharpness, options.Placed);
        _both = new(looked, both, options.Sharpness(options.BothSharpness, count), 0);
        (_wordsShare, _meaningShare) = (options.WordsShare, options.MeaningShare * alone);
    }

    /// <summary>How probable it is that a paper is meant; of a paper not looked at, in proportion to those that were.</summary>
    public double Of(int document) =>
        (_wordsShare * _words.Of(document)) + (_meaningShare * _meaning.Of(document)) + ((1 - _wordsShare - _meaningShare) * _both.Of(document));
}
