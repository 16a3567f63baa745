using System.Globalization;
using Conspectus.Core.Topics;
using Conspectus.Library.Importing;

namespace Conspectus.Library.People;

/// <summary>What every store writes into the audit log of what was done to what.</summary>
public static class AuditText
{
    /// <summary>The longest text about an act in characters; what is longer is cut.</summary>
    public const int Longest = 500;

    /// <summary>An import.</summary>
    public static string Of(SourceStamp source, ImportCounts counts) => string.Create(
        CultureInfo.InvariantCulture, $"{source.Location}: {counts.Added} added, {counts.Updated} updated");

    /// <summary>A merge that was taken back.</summary>
    public static string Of(UndoneMerge split) => $"{split.RecordId} out of {split.PaperId}";

    /// <summary>An edit of topics.</summary>
    /// <param name="edit">The edit.</param>
    /// <param name="isTakenBack">Whether it was taken back, not made.</param>
    public static string Of(TopicEdit edit, bool isTakenBack)
    {
        var what = edit switch
        {
            TopicRename e => string.Create(CultureInfo.InvariantCulture, $"{e.Topic} renamed to “{e.Name}”"),
            PaperMove e => string.Create(CultureInfo.InvariantCulture, $"{e.Papers.Count} papers moved to {e.Topic}"),
            TopicMerge e => string.Create(CultureInfo.InvariantCulture, $"{e.Topic} merged into {e.Into}"),
            TopicSplit e => string.Create(CultureInfo.InvariantCulture, $"{e.Papers.Count} papers of {e.Topic} split off as “{e.Name}”"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{edit.Topic} pinned"),
        };
        return isTakenBack ? "taken back: " + what : what;
    }

    /// <summary>A token.</summary>
    public static string Of(AccessToken token) => $"“{token.Label}” of {token.Account}";

    /// <summary>A text as it is kept.</summary>
    public static string Cut(string about) => about.Length <= Longest ? about : about[..Longest];
}
