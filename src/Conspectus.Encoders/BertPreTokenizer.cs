using System.Text;
using Microsoft.ML.Tokenizers;

namespace Conspectus.Encoders;

/// <summary>
/// Splits a cleaned text into words as BERT's basic tokenizer does: at blanks, with every punctuation mark a word of its own.
/// </summary>
internal sealed class BertPreTokenizer : PreTokenizer
{
    /// <inheritdoc/>
    public override IEnumerable<(int Offset, int Length)> PreTokenize(string text)
    {
        int start = 0, position = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            var (at, length) = (position, rune.Utf16SequenceLength);
            position += length;
            var alone = IsPunctuation(rune);
            if (!alone && !Rune.IsWhiteSpace(rune)) continue;
            if (at > start) yield return (start, at - start);
            if (alone) yield return (at, length);
            start = position;
        }

        if (position > start) yield return (start, position - start);
    }

    /// <inheritdoc/>
    public override IEnumerable<(int Offset, int Length)> PreTokenize(ReadOnlySpan<char> text) => PreTokenize(text.ToString());

    // ASCII symbols such as $ and + count as punctuation, those beyond ASCII do not.
    private static bool IsPunctuation(Rune rune) => rune.IsAscii
        ? rune.Value > ' ' && rune.Value < 0x7F && !Rune.IsLetterOrDigit(rune)
        : Rune.IsPunctuation(rune);
}
