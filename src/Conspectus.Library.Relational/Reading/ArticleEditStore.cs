using Conspectus.Core.Reading;
using Conspectus.Library.Reading;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Reading;

/// <summary>Edits of the article in tables. Each is one transaction.</summary>
internal sealed class ArticleEditStore(Database database, TimeProvider clock) : IArticleEditStore
{
    public ValueTask<IReadOnlyList<ArticleEdit>> AllAsync(ReaderId reader, CancellationToken cancel) => database.ReadAsync(
        c => ArticleEditRecord.Standings(new ArticleEditRows(c, Readers.Number(c, reader)).All()), cancel);

    public ValueTask<ArticleEditChange> SetAsync(ReaderId reader, ArticleEdit edit, string? basedOn, CancellationToken cancel)
    {
        if (!edit.IsSound) throw new ArgumentException("The edit has no place, or is longer than it may be.", nameof(edit));
        return database.WriteAsync(
            c =>
            {
                var rows = new ArticleEditRows(c, Readers.Number(c, reader));
                var stands = ArticleEditRecord.Standings(rows.At(edit)).SingleOrDefault();
                if (stands?.Text == edit.Text && (edit.Text is null || stands == edit))
                    return new ArticleEditChange(stands, false, false, Revisions.Read(c));
                if (stands?.Text != basedOn && stands?.Text != edit.Text)
                    return new ArticleEditChange(stands, false, true, Revisions.Read(c));
                rows.Record(edit, clock.GetUtcNow());
                Revisions.MoveReading(c, clock.GetUtcNow());
                return new ArticleEditChange(edit.Text is null ? null : edit, true, false, Revisions.Read(c));
            },
            cancel);
    }
}
