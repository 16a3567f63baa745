using Conspectus.Workbench.Refreshing;

namespace Conspectus.Workbench.Answers;

/// <summary>What a refresh found.</summary>
/// <param name="Sources">The sources that were asked again.</param>
/// <param name="New">Papers that the library did not have.</param>
/// <param name="Accepted">Papers that were accepted since.</param>
/// <param name="Withdrawn">Papers that were withdrawn or rejected since.</param>
/// <param name="Changed">Papers of which something else is different.</param>
/// <param name="Import">What the import did.</param>
public sealed record RefreshAnswer(
    IReadOnlyList<string> Sources, IReadOnlyList<ChangedPaperAnswer> New, IReadOnlyList<ChangedPaperAnswer> Accepted,
    IReadOnlyList<ChangedPaperAnswer> Withdrawn, IReadOnlyList<ChangedPaperAnswer> Changed, ImportAnswer Import)
{
    /// <summary>The answer for a report.</summary>
    public static RefreshAnswer Of(RefreshReport report)
    {
        IReadOnlyList<ChangedPaperAnswer> Papers(PaperChangeKind kind) =>
            [.. report.Of(kind).Select(c => new ChangedPaperAnswer(c.Id, c.Title, c.Fields))];
        return new RefreshAnswer(
            report.Sources, Papers(PaperChangeKind.New), Papers(PaperChangeKind.Accepted), Papers(PaperChangeKind.Withdrawn),
            Papers(PaperChangeKind.Changed), ImportAnswer.Of(report.Import));
    }
}
