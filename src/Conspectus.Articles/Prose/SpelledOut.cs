using System.Runtime.CompilerServices;
using Conspectus.Analysis.Text;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Prose;

/// <summary>Acronyms that a sentence spells out because its abstract does so elsewhere.</summary>
internal static class SpelledOut
{
    private static readonly ConditionalWeakTable<Paper, IReadOnlyList<AcronymDefinition>> Known = [];

    /// <summary>The acronyms that an abstract defines, found once.</summary>
    public static IReadOnlyList<AcronymDefinition> Definitions(Paper paper) =>
        Known.GetValue(paper, p => AcronymFinder.In(p.Abstract.Text));

    /// <summary>A text with every "long form (short form)" of the abstract's definitions as the short form alone.</summary>
    public static string Undo(Paper paper, string text)
    {
        if (!text.Contains('(', StringComparison.Ordinal)) return text;
        foreach (var definition in Definitions(paper))
        {
            var spelled = $"{definition.LongForm} ({definition.ShortForm})";
            text = text.Replace(spelled, definition.ShortForm, StringComparison.Ordinal)
                .Replace(char.ToUpperInvariant(spelled[0]) + spelled[1..], definition.ShortForm, StringComparison.Ordinal);
        }

        return text;
    }
}
