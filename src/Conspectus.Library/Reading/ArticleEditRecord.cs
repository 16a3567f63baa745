using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>An edit of the article as the history has it.</summary>
/// <param name="Id">32 hexadecimal digits, given out at random: the same edit has the same id in every library.</param>
/// <param name="Edit">The edit.</param>
/// <param name="At">When it was made.</param>
/// <param name="Standing">What has become of it.</param>
public sealed record ArticleEditRecord(string Id, ArticleEdit Edit, DateTimeOffset At, EventStanding Standing)
{
    /// <summary>Of a history, the edits that stand: of each place and part the latest, unless it brought the generated text back.</summary>
    /// <returns>The edits by edition, place (ordinal) and part.</returns>
    public static IReadOnlyList<ArticleEdit> Standings(IEnumerable<ArticleEditRecord> history) =>
    [
        .. history.Where(r => r.Standing != EventStanding.TakenBack).OrderBy(r => r.At).ThenBy(r => r.Id, StringComparer.Ordinal)
            .GroupBy(r => r.Edit.Of).Select(g => g.Last().Edit).Where(e => e.Text is not null)
            .OrderBy(e => e.Edition, StringComparer.Ordinal).ThenBy(e => e.Place, StringComparer.Ordinal).ThenBy(e => e.Part),
    ];
}
