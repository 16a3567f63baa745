using System.Globalization;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.People;
using Conspectus.Library.Relational.Storage;

namespace Conspectus.Library.Relational.Analysis;

/// <summary>Edits of topics in tables. Each change is one transaction, which also brings topics and places to what they are then.</summary>
internal sealed class TopicEditStore(Database database, TimeProvider clock) : ITopicEditStore
{
    public ValueTask<IReadOnlyList<StandingEdit>> AllAsync(CancellationToken cancel) =>
        database.ReadAsync<IReadOnlyList<StandingEdit>>(c => [.. TopicEditRows.Standing(c).Select(e => e.Standing)], cancel);

    public ValueTask<TopicEdit?> AddAsync(TopicEdit edit, CancellationToken cancel) => database.WriteAsync(c =>
    {
        var (numbered, highest) = edit.Numbered((int)c.Number("SELECT highest FROM topic_numbers"));
        var standing = TopicEditRows.Standing(c);
        if (!EditedRows.Write(c, [.. standing.Select(e => e.Standing.Edit), numbered], mustLast: true)[^1]) return null;
        var now = clock.GetUtcNow();
        TopicEditRows.Add(c, numbered, now.ToString("O", CultureInfo.InvariantCulture));
        c.Execute("UPDATE topic_numbers SET highest = @highest", ("@highest", highest));
        Revisions.MoveAnalysis(c, now);
        AuditRows.Add(c, now, AuditAct.EditedTopics, AuditText.Of(numbered, isTakenBack: false));
        return numbered;
    }, cancel);

    public ValueTask<TopicEdit?> UndoAsync(CancellationToken cancel) => database.WriteAsync(c =>
    {
        if (TopicEditRows.Standing(c) is not { Count: > 0 } standing) return null;
        TopicEditRows.TakeBack(c, standing[^1].Number);
        Refresh(c);
        var now = clock.GetUtcNow();
        Revisions.MoveAnalysis(c, now);
        AuditRows.Add(c, now, AuditAct.EditedTopics, AuditText.Of(standing[^1].Standing.Edit, isTakenBack: true));
        return standing[^1].Standing.Edit;
    }, cancel);

    public ValueTask<TopicTree> ComputedAsync(CancellationToken cancel) =>
        database.ReadAsync(c => AnalysisRows.Shown(c) is null ? TopicTree.Empty : EditedRows.Computed(c), cancel);

    /// <summary>Applies the edits that stand to the analysis that is shown; nothing is written where none stands or stood.</summary>
    internal static void Refresh(StoreConnection connection)
    {
        var standing = TopicEditRows.Standing(connection);
        var applied = EditedRows.Write(connection, [.. standing.Select(e => e.Standing.Edit)], mustLast: false);
        foreach (var ((number, edit), isInEffect) in standing.Zip(applied))
        {
            if (edit.InEffect != isInEffect) TopicEditRows.SetInEffect(connection, number, isInEffect);
        }
    }
}
