using System.Text.RegularExpressions;
using Conspectus.Core.Papers;

namespace Conspectus.Articles.Facts;

/// <summary>Awards, as far as a source tells of them: it names sessions and tracks.</summary>
internal static partial class Prizes
{
    /// <summary>The session, or else the track, that says that a paper was given an award; null where none does.</summary>
    public static string? Of(Paper paper) => new[] { paper.Session, paper.Track }.OfType<string>().FirstOrDefault(s => Award().IsMatch(s));

    [GeneratedRegex(@"\b(?:awards?|outstanding|best papers?|test of time|prize)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Award();
}
