using Conspectus.Core.Text;

namespace Conspectus.Reader.Papers;

/// <summary>The sentence of an abstract that says what is new.</summary>
internal static class Novelty
{
    /// <summary>The sentence in which the authors say what they do, as <see cref="Statement.FindNew"/> finds it.</summary>
    /// <param name="abstractHtml">The abstract as sanitised HTML.</param>
    /// <returns>HTML of text and formulas, the text at most 280 characters, cut at a word; empty for an empty abstract.</returns>
    public static string Pick(string abstractHtml)
    {
        var sentences = AbstractSentence.Read(abstractHtml);
        return Statement.FindNew(sentences.ConvertAll(s => s.Masked)) is >= 0 and var found ? sentences[found].Show(_ => 0) : "";
    }
}
