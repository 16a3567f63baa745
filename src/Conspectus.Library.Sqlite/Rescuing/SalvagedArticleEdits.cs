using System.Globalization;
using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>What readers edited in the article, as far as it can still be read.</summary>
internal sealed class SalvagedArticleEdits
{
    private readonly List<(long Number, object?[] Row)> _sound = [];
    private readonly int _lost;

    /// <summary>Reads what there is; nothing of a library of a schema that had none.</summary>
    internal SalvagedArticleEdits(DamagedCopy copy, CancellationToken cancel)
    {
        if (copy.Columns("article_edit").Count == 0) return;
        var rows = SalvagedRows.Read(
            copy.Connection, "article_edit NOT INDEXED", "number",
            [
                "id", "reader", "edition", "place", "part", "text", "replaced", "recorded_at", "after_event", "after_collections",
                "taken_back",
            ],
            0, cancel).Rows;
        var ids = new HashSet<string>();
        foreach (var (number, row) in rows)
        {
            if (row is [string { Length: 32 } id, long, string edition, string place, long part, var text, string replaced, string at, long,
                    long, long standing]
                && text is null or string && new ArticleEdit(edition, place, (ArticlePart)part, text as string, replaced).IsSound
                && DateTimeOffset.TryParse(at, CultureInfo.InvariantCulture, out _) && Enum.IsDefined((EventStanding)standing)
                && ids.Add(id))
                _sound.Add((number, row));
        }

        // They are counted from 1 and never removed.
        _lost = (int)Math.Min(rows.Keys.LastOrDefault() - _sound.Count, int.MaxValue);
    }

    /// <summary>Writes them into a new library whose readers are there already.</summary>
    internal RescueCount Write(StoreConnection target, IReadOnlyCollection<long> readers)
    {
        using var insert = target.Prepare("""
            INSERT INTO article_edit (
              number, id, reader, edition, place, part, text, replaced, recorded_at, after_event, after_collections, taken_back)
            VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
            """);
        var own = _sound.FindAll(s => readers.Contains((long)s.Row[1]!));
        foreach (var (number, row) in own) insert.Run([number, .. row]);
        return new RescueCount(own.Count, _lost + _sound.Count - own.Count);
    }
}
