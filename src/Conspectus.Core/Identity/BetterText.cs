using System.Collections.Frozen;
using Conspectus.Core.Papers;
using Conspectus.Tex;

namespace Conspectus.Core.Identity;

/// <summary>Chooses between two sources' texts of one paper.</summary>
internal static class BetterText
{
    // Repairs that mend what a careless program did to the text, not what its author wrote.
    private static readonly FrozenSet<string> Damages = FrozenSet.ToFrozenSet(
    [
        "escape loss", "double escape", "lost braces", "accent loss", "unbalanced brace", "stray dollar", "glued sentences", "hyphenation",
        "mojibake", "glyph code", "control character",
    ]);

    /// <summary>
    /// The new text, unless there is none, or it says the same as the old one and is more damaged: a text that was rewritten is news, one
    /// out of which a scraper ate the backslashes is none.
    /// </summary>
    /// <remarks>Texts that are the same cost nothing; others are parsed once each.</remarks>
    public static TypesetText Of(TypesetText old, TypesetText now)
    {
        if (now.Source.Length == 0) return old;
        if (old.Source.Length == 0 || old.Source == now.Source) return now;
        return Damage(now) > Damage(old) && AbstractSimilarity.Of(old.Text, now.Text) >= AbstractSimilarity.LeastOfRenamed ? old : now;
    }

    private static int Damage(TypesetText text) => TexDocument.Parse(text.Source).Repairs.Count(r => Damages.Contains(r.Kind));
}
