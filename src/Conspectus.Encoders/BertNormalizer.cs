using System.Globalization;
using System.Text;
using Microsoft.ML.Tokenizers;

namespace Conspectus.Encoders;

/// <summary>
/// Cleans a text as BERT's basic tokenizer does: no control characters, every blank a space, Chinese characters apart, and, for lower-cased
/// models, no accents.
/// </summary>
/// <remarks>
/// J. Devlin et al., "BERT" (NAACL 2019), the tokenizer published with it. The normaliser of <see cref="BertTokenizer"/> is not used:
/// with its own pre-tokenizer it drops symbols such as <c>$</c> and <c>+</c>, which the models were trained with.
/// </remarks>
/// <param name="lowerCase">Whether the model's vocabulary is lower-cased and without accents.</param>
internal sealed class BertNormalizer(bool lowerCase) : Normalizer
{
    /// <inheritdoc/>
    public override string Normalize(string original)
    {
        var clean = Clean(original);
        if (!lowerCase) return clean;
        var plain = new StringBuilder(clean.Length);
        foreach (var rune in clean.Normalize(NormalizationForm.FormD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark) plain.Append(Rune.ToLowerInvariant(rune));
        }

        return plain.ToString();
    }

    /// <inheritdoc/>
    public override string Normalize(ReadOnlySpan<char> original) => Normalize(original.ToString());

    private static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            // Half of a surrogate pair comes as the replacement character.
            if (rune == Rune.ReplacementChar || IsControl(rune)) continue;
            if (Rune.IsWhiteSpace(rune)) clean.Append(' ');
            else if (IsChinese(rune.Value)) clean.Append(' ').Append(rune).Append(' ');
            else clean.Append(rune);
        }

        return clean.ToString();
    }

    private static bool IsControl(Rune rune) => rune.Value is not ('\t' or '\n' or '\r') && Rune.GetUnicodeCategory(rune)
        is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;

    private static bool IsChinese(int c) => c is (>= 0x4E00 and <= 0x9FFF) or (>= 0x3400 and <= 0x4DBF) or (>= 0xF900 and <= 0xFAFF)
        or (>= 0x20000 and <= 0x2A6DF) or (>= 0x2A700 and <= 0x2B73F) or (>= 0x2B740 and <= 0x2B81F) or (>= 0x2B920 and <= 0x2CEAF)
            or (>= 0x2F800 and <= 0x2FA1F);
}
