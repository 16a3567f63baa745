using System.Text.RegularExpressions;
using Conspectus.Analysis.Text;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Facts;

/// <summary>The names that papers give to their own work, as the title "WebShop: Towards …" does.</summary>
internal static partial class CoinedNames
{
    /// <summary>The name before the colon of a paper's title; null where none stands there.</summary>
    public static string? Of(Paper paper) => Coined().Match(paper.Title.Text) is { Success: true, Groups: var groups }
        && groups["name"].Value is var name && name.Count(c => char.IsUpper(c) || char.IsDigit(c)) > 1 ? name : null;

    /// <summary>The names of all of some papers.</summary>
    public static HashSet<string> Of(IEnumerable<Paper> papers) => [.. papers.Select(Of).OfType<string>()];

    /// <summary>Whether a paper's title or abstract has a name, letter by letter, and not as a part of a longer word.</summary>
    public static bool IsIn(Paper paper, string name) => IsIn(paper.Title.Text, name) || IsIn(paper.Abstract.Text, name);

    private static bool IsIn(string text, string name)
    {
        for (var at = text.IndexOf(name, StringComparison.Ordinal); at >= 0; at = text.IndexOf(name, at + 1, StringComparison.Ordinal))
        {
            var end = at + name.Length;
            if ((at == 0 || !IsPart(text[at - 1])) && (end == text.Length || !IsPart(text[end]))) return name.Length > 0;
        }

        return false;
    }

    /// <summary>Whether a paper says what a name stands for, as "Low-Rank Adaptation (LoRA)" does: it then means its own.</summary>
    public static bool Defines(Paper paper, string name) =>
        AcronymFinder.In(paper.Abstract.Text).Any(a => a.ShortForm.Equals(name, StringComparison.OrdinalIgnoreCase));

    private static bool IsPart(char c) => char.IsLetterOrDigit(c) || c is '-' or '+';

    [GeneratedRegex(@"^(?<name>[A-Za-z0-9]{5,24}(?:-[A-Za-z0-9]{1,12})?):\s")]
    private static partial Regex Coined();
}
