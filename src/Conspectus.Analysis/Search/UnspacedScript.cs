using System.Buffers;
using System.Text;

namespace Conspectus.Analysis.Search;

/// <summary>Scripts whose words are written without spaces between them, or with endings joined to them.</summary>
internal static class UnspacedScript
{
    private static readonly (int From, int To)[] Blocks =
    [
        (0x0E00, 0x0FFF), // Thai, Lao, Tibetan
        (0x1000, 0x109F), // Myanmar
        (0x1100, 0x11FF), // Hangul, as compatibility decomposition leaves it
        (0x1780, 0x17FF), // Khmer
        (0x3040, 0x318F), // Hiragana, Katakana, Bopomofo, Hangul
        (0x31F0, 0x31FF),
        (0x3400, 0x4DBF), // Han
        (0x4E00, 0x9FFF),
        (0xA960, 0xA97F),
        (0xAC00, 0xD7FF),
        (0xF900, 0xFAFF),
        (0x20000, 0x3FFFF),
    ];

    /// <summary>Whether a letter of such a script stands at a place.</summary>
    public static bool Holds(string text, int at)
    {
        if (text[at] < Blocks[0].From) return false;
        return Rune.DecodeFromUtf16(text.AsSpan(at), out var rune, out _) == OperationStatus.Done
            && Rune.IsLetterOrDigit(rune) && Array.Exists(Blocks, b => rune.Value >= b.From && rune.Value <= b.To);
    }
}
