using System.Collections.Immutable;
using Conspectus.Core.Topics;
using Conspectus.Library.Analysis;
using Conspectus.Library.People;

namespace Conspectus.Library.Memory.Analysis;

/// <summary>Edits of topics in memory.</summary>
internal sealed class MemoryTopicEdits(MemoryServer server, TimeProvider clock) : ITopicEditStore
{
    public ValueTask<IReadOnlyList<StandingEdit>> AllAsync(CancellationToken cancel) =>
        new(server.Read<IReadOnlyList<StandingEdit>>(s => s.Edits, cancel));

    public ValueTask<TopicEdit?> AddAsync(TopicEdit edit, CancellationToken cancel) => Change(
        state =>
        {
            var (numbered, highest) = edit.Numbered(state.HighestTopic);
            var next = Apply(state, state.Edits.Add(new StandingEdit(numbered, true)));
            if (state.Analysis is null || (!next.Edits[^1].InEffect && !server.Has(Fault.EditsOfNothingAreKept))) return (state, null);
            return (next with { HighestTopic = server.Has(Fault.NumbersOfSplitTopicsAreReused) ? state.HighestTopic : highest }, numbered);
        },
        cancel);

    public ValueTask<TopicEdit?> UndoAsync(CancellationToken cancel) => Change(
        state =>
        {
            if (state.Edits.Count == 0) return (state, null);
            var next = Apply(state, state.Edits.RemoveAt(state.Edits.Count - 1));
            if (server.Has(Fault.UndoneEditsStayInPlaces) && next.Analysis is { } shown)
                next = next with { Analysis = shown with { Places = state.Analysis!.Places } };
            return (next, state.Edits[^1].Edit);
        },
        cancel,
        isTakenBack: true);

    public ValueTask<TopicTree> ComputedAsync(CancellationToken cancel) =>
        new(server.Read(s => s.Computed?.Topics ?? TopicTree.Empty, cancel));

    /// <summary>A state with these edits.</summary>
    internal static MemoryState Apply(MemoryState state, ImmutableList<StandingEdit> edits)
    {
        if (state.Computed is not { } computed) return state with { Edits = edits };
        var edited = EditedTopics.Apply(computed.Topics, computed.Places, edits.ConvertAll(e => e.Edit));
        return state with
        {
            Analysis = computed with { Topics = edited.Topics, Places = edited.Places },
            Edits = [.. edits.Zip(edited.Applied, (e, applied) => e with { InEffect = applied })],
        };
    }

    private ValueTask<TopicEdit?> Change(
        Func<MemoryState, (MemoryState State, TopicEdit? Edit)> change, CancellationToken cancel, bool isTakenBack = false) => new(
        server.Write(
            state =>
            {
                var (next, edit) = change(state);
                if (edit is not null && !server.Has(Fault.EditKeepsTheRevision))
                    next = next with { Revision = state.Revision.MoveAnalysis(server, clock) };
                if (edit is not null) next = next.Logged(clock, AuditAct.EditedTopics, AuditText.Of(edit, isTakenBack));
                return (next, edit);
            },
            cancel));
}
