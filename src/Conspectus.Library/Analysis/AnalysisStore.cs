using Conspectus.Core.Topics;

namespace Conspectus.Library.Analysis;

/// <summary>Results of the analysis, with the options and the input they came from.</summary>
public sealed class AnalysisStore
{
    /// <summary>Saves an analysis in one transaction, replacing the one before.</summary>
    public void Save(AnalysisResult result) => throw new NotImplementedException();

    /// <summary>The fingerprint the stored analysis was made from, or null if there is none.</summary>
    public string? Fingerprint() => throw new NotImplementedException();

    /// <summary>The stages of the stored analysis with their options and times; empty if there is none.</summary>
    public IReadOnlyList<StageRun> Stages() => throw new NotImplementedException();

    /// <summary>All topics; <see cref="TopicTree.Empty"/> before the analysis. Cached until the next <see cref="Save"/>.</summary>
    public TopicTree Topics() => throw new NotImplementedException();

    /// <summary>Every paper's place, in library order; empty before the analysis.</summary>
    public IReadOnlyList<PaperPlace> Places() => throw new NotImplementedException();

    /// <summary>One paper's place, or null.</summary>
    public PaperPlace? Place(string paperId) => throw new NotImplementedException();

    /// <summary>The nearest papers of one, nearest first.</summary>
    public IReadOnlyList<Neighbor> Neighbors(string paperId, int limit) => throw new NotImplementedException();

    /// <summary>The stored embedding matrix and what projects new text into it; null before the analysis.</summary>
    public byte[]? Model() => throw new NotImplementedException();
}
