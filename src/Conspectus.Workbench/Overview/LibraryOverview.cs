using Conspectus.Core.Papers;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;
using Conspectus.Workbench.Reading;

namespace Conspectus.Workbench.Overview;

/// <summary>A library at a glance.</summary>
/// <param name="Numbers">The papers in numbers.</param>
/// <param name="Topics">The topics; empty before the analysis.</param>
/// <param name="Progress">How much of each topic has been read, chapter by chapter.</param>
/// <param name="Exemplars">The most typical paper of each topic, by the topic's id.</param>
/// <param name="First">The first papers of the library while there are no topics; empty afterwards.</param>
public sealed record LibraryOverview(
    PaperNumbers Numbers,
    TopicTree Topics,
    IReadOnlyList<TopicProgress> Progress,
    IReadOnlyDictionary<int, Paper> Exemplars,
    IReadOnlyList<PaperRow> First);
