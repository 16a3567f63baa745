using System.Text;
using Microsoft.ML.Tokenizers;

namespace Conspectus.Encoders;

/// <summary>Texts as numbers of the vocabulary's word pieces: the longest piece that fits, from left to right.</summary>
/// <remarks>
/// The words <c>[CLS]</c>, <c>[MASK]</c> and the like in a text are text: what an author wrote gives the model no orders.
/// </remarks>
internal sealed class WordPieces
{
    private const int LongestWord = 100;
    private readonly WordPieceTokenizer _pieces;
    private readonly int _start;
    private readonly int _end;
    private readonly int _maxTokens;

    /// <summary>Creates the tokenizer.</summary>
    /// <param name="vocabulary">The pieces in the order of their numbers.</param>
    /// <param name="lowerCase">Whether they are lower-cased and without accents.</param>
    /// <param name="maxTokens">Where a text is cut, the marks of its start and end counted in.</param>
    /// <exception cref="ArgumentException">The vocabulary lacks one of the model's own marks.</exception>
    internal WordPieces(string[] vocabulary, bool lowerCase, int maxTokens)
    {
        int Number(string mark) => Array.IndexOf(vocabulary, mark) is >= 0 and var number
            ? number
            : throw new ArgumentException($"it lacks the piece {mark}", nameof(vocabulary));
        (_start, _end, _maxTokens) = (Number("[CLS]"), Number("[SEP]"), maxTokens);
        Number("[UNK]");
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(string.Join('\n', vocabulary)));
        _pieces = WordPieceTokenizer.Create(stream, new WordPieceOptions
        {
            Normalizer = new BertNormalizer(lowerCase),
            PreTokenizer = new BertPreTokenizer(),
            MaxInputCharsPerWord = LongestWord,
        });
    }

    /// <summary>The text's pieces between the marks of its start and its end, cut to the limit. Cost: linear.</summary>
    internal long[] Encode(string text)
    {
        var pieces = _pieces.EncodeToIds(text);
        return [_start, .. pieces.Take(_maxTokens - 2), _end];
    }
}
