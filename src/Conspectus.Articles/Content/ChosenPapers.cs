using Conspectus.Core.Reading;

namespace Conspectus.Articles.Content;

/// <summary>What the reader has liked or starred, or noted down something about.</summary>
internal sealed class ChosenPapers(ArticleInput input)
{
    private readonly Dictionary<string, ReadingState> _states =
        input.Reading.Where(r => r.Mark >= Mark.Liked || !string.IsNullOrWhiteSpace(r.Note)).DistinctBy(r => r.PaperId)
            .ToDictionary(r => r.PaperId);

    /// <summary>Whether the reader chose a paper.</summary>
    public bool Contains(string paperId) => _states.ContainsKey(paperId);

    /// <summary>Those of some papers that the reader chose: the starred first, otherwise in the order given.</summary>
    public IReadOnlyList<string> Among(IEnumerable<string> papers) =>
        [.. papers.Where(_states.ContainsKey).OrderByDescending(id => _states[id].Mark)];

    /// <summary>Whether the reader liked or starred a paper.</summary>
    public bool Likes(string paperId) => _states.GetValueOrDefault(paperId)?.Mark >= Mark.Liked;

    /// <summary>The reader's note on a paper, or empty.</summary>
    public string Note(string paperId) => _states.GetValueOrDefault(paperId)?.Note ?? "";
}
