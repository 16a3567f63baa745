using Conspectus.Core.Topics;

namespace Conspectus.Library.Analysis;

/// <summary>An analysis as the store keeps it. Row <c>i</c> of every list is the <c>i</c>-th paper in library order.</summary>
/// <param name="Fingerprint">A hash of the papers' content, the options and the algorithm's version.</param>
/// <param name="Stages">The stages run.</param>
/// <param name="Topics">The topics.</param>
/// <param name="Places">Each paper's place.</param>
/// <param name="Neighbors">Each paper's nearest papers, nearest first.</param>
/// <param name="Model">The embedding matrix and what projects new text into it, in the analysis' own format.</param>
public sealed record AnalysisResult(
    string Fingerprint,
    IReadOnlyList<StageRun> Stages,
    TopicTree Topics,
    IReadOnlyList<PaperPlace> Places,
    IReadOnlyList<IReadOnlyList<Neighbor>> Neighbors,
    byte[] Model);
