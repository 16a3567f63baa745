using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Core.Names;

/// <summary>A person's name as the search index holds it and as it is searched for.</summary>
public static class SearchedName
{
    /// <summary>
    /// The folded name and, where letters of it have a second spelling in use, the name so spelled: Schölkopf is found as scholkopf and as
    /// schoelkopf.
    /// </summary>
    /// <param name="name">The name as the paper has it, or as someone types it.</param>
    public static IReadOnlyList<string> Spellings(string name)
    {
        var otherwise = SpecialLetters.SpellOtherwise(name);
        return otherwise == name ? [SearchText.Fold(name)] : [.. new[] { SearchText.Fold(name), SearchText.Fold(otherwise) }.Distinct()];
    }
}
