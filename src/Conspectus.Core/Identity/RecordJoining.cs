using Conspectus.Core.Papers;

namespace Conspectus.Core.Identity;

/// <summary>Tells the records that join a paper of other records from those that only come again.</summary>
public static class RecordJoining
{
    /// <summary>
    /// What a record brings by which the paper it was taken for was not known: the merge is worth telling, and these are what is taken away
    /// from the paper where it is undone.
    /// </summary>
    /// <param name="record">The record.</param>
    /// <param name="keys">What it goes by.</param>
    /// <param name="sourceKind">The kind of source that lists it.</param>
    /// <param name="known">What the paper goes by without it.</param>
    /// <param name="isFirstOfKind">Whether no source of this kind was imported before, and the paper was there before the import.</param>
    /// <returns>Null where the record is one that the paper was made of before, as far as can be told.</returns>
    public static IReadOnlyList<PaperAlias>? NewsOf(
        Paper record, PaperKeys keys, string sourceKind, IReadOnlyCollection<PaperAlias> known, bool isFirstOfKind)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(keys);
        if (record.SourceId.Length > 0 && known.Contains(PaperAlias.OfSource(sourceKind, record.SourceId))) return null;
        var news = keys.Aliases.Where(a => !known.Contains(a)).ToList();
        return news.Count > 0 || isFirstOfKind ? news : null;
    }
}
