using Conspectus.Analysis;
using Conspectus.Analysis.Search;
using Conspectus.Analysis.Vectors;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Library.Papers;
using Conspectus.Library.Search;

namespace Conspectus.Library.Memory.Papers;

/// <summary>Searches the papers of a state.</summary>
internal sealed class MemorySearch(MemoryServer server)
{
    private readonly Lock _lock = new();
    private (MemoryState State, SearchIndex Index)? _last;

    /// <summary>What the text finds; null where it searches for no words.</summary>
    internal SearchAnswer? Find(MemoryState state, ReaderId reader, PaperQuery query, CancellationToken cancel)
    {
        if (SearchSyntax.Read(query.Text, query.Exact) is not { HasWords: true } typed) return null;
        var conditions = new MemoryConditions(state, reader);
        bool[] among = [.. state.Papers.Select((_, i) => typed.Conditions.All(c => conditions.Meets(i, c)))];
        return Of(state).Find(typed.Request, among, new Workers(1, cancel));
    }

    /// <summary>The index of a state, made once.</summary>
    internal SearchIndex Of(MemoryState state)
    {
        lock (_lock)
        {
            if (_last is { } last && ReferenceEquals(last.State.Papers, state.Papers)
                && ReferenceEquals(last.State.Analysis, state.Analysis)) return last.Index;
            if (_last is { } stale && server.Has(Fault.SearchIsStale) && stale.State.Papers.Count == state.Papers.Count) return stale.Index;
            var words = TermIndex.Create(state.Papers.Select(p => Document(p.Paper)), new SearchOptions().Words);
            var index = new SearchIndex(words, server.Has(Fault.SearchHasNoMeaning) ? null : Meaning(state), new SearchOptions());
            _last = (state, index);
            return index;
        }
    }

    private static SearchDocument Document(Paper paper) => new(
        paper.Title.Search, paper.Abstract.Search, [.. paper.Keywords.Select(SearchText.Fold)],
        [.. paper.Authors.SelectMany(a => SearchedName.Spellings(a.Name))]);

    private static MeaningIndex? Meaning(MemoryState state)
    {
        try
        {
            if (state.Analysis is not { Model.Length: > 0 } analysis) return null;
            var model = TextModel.Read(new MemoryStream(analysis.Model));
            return model.Documents.Count == state.Papers.Count ? new MeaningIndex(model) : null;
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }
}
