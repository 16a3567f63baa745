using Conspectus.Analysis.Text;

namespace Conspectus.Verification.Words;

/// <summary>Acronyms that a sentence spells out as another sentence of the same abstract does.</summary>
internal static class LongForms
{
    /// <summary>A text in which the short form stands for every "long form (short form)" that the abstract defines so.</summary>
    public static string Shorten(string text, IReadOnlyList<AcronymDefinition> definitions)
    {
        foreach (var definition in definitions)
        {
            var spelled = $"{definition.LongForm} ({definition.ShortForm})";
            text = text.Replace(spelled, definition.ShortForm, StringComparison.Ordinal);
            var opening = char.ToUpperInvariant(spelled[0]) + spelled[1..];
            text = text.Replace(opening, definition.ShortForm, StringComparison.Ordinal);
        }

        return text;
    }
}
