using System.Text;

namespace Conspectus.Core;

/// <summary>Compatibility decomposition of text that may be damaged.</summary>
internal static class Decomposition
{
    private const char Unreadable = '\ufffd';
    private const char ReversedMark = '\ufffe';

    /// <summary>Letters parted from their accents. Half surrogates and U+FFFE, on which <see cref="string.Normalize()"/> throws, become U+FFFD.</summary>
    public static string Of(string text) =>
        string.Concat(text.EnumerateRunes()).Replace(ReversedMark, Unreadable).Normalize(NormalizationForm.FormKD);
}
