using System.Text.RegularExpressions;
using Conspectus.Core.Papers;

namespace Conspectus.Verification.Queries;

/// <summary>What a paper's title and session say of it: the name before the colon, and an award.</summary>
internal static partial class CoinedName
{
    /// <summary>The name before the colon of a paper's title; empty where none stands there.</summary>
    public static string Of(Paper paper)
    {
        var title = paper.Title.Text;
        var colon = title.IndexOf(": ", StringComparison.Ordinal);
        return colon > 0 && Name().IsMatch(title[..colon]) && title[..colon].Count(c => char.IsUpper(c) || char.IsDigit(c)) > 1
            ? title[..colon] : "";
    }

    /// <summary>Whether title or abstract of a paper have a name in the same letters, not as a part of a longer one.</summary>
    public static bool IsIn(Paper paper, string name) => name.Length > 0
        && (paper.Title.Text.Contains(name, StringComparison.Ordinal) || paper.Abstract.Text.Contains(name, StringComparison.Ordinal))
        && Regex.IsMatch(
            $"{paper.Title.Text}\n{paper.Abstract.Text}", $@"(?<![\p{{L}}\p{{Nd}}+-]){Regex.Escape(name)}(?![\p{{L}}\p{{Nd}}+-])",
            RegexOptions.CultureInvariant);

    /// <summary>The session, or else the track, that tells of an award; empty where none does.</summary>
    public static string Prize(Paper paper) =>
        Award().IsMatch(paper.Session ?? "") ? paper.Session! : Award().IsMatch(paper.Track ?? "") ? paper.Track! : "";

    [GeneratedRegex(@"^[A-Za-z0-9]{5,24}(?:-[A-Za-z0-9]{1,12})?$")]
    private static partial Regex Name();

    [GeneratedRegex(@"\b(?:awards?|outstanding|best papers?|test of time|prize)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Award();
}
