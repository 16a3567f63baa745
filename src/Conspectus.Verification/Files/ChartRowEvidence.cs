using System.Text.Json.Serialization;

namespace Conspectus.Verification.Files;

/// <summary>A row of a chart as the evidence file tells it.</summary>
/// <param name="Chart">The chart's name.</param>
/// <param name="Line">Its line in the Markdown file.</param>
/// <param name="Facts">The label and the values, each the answer to a query.</param>
internal sealed record ChartRowEvidence(string Chart, int Line, IReadOnlyList<EvidenceFact> Facts)
{
    /// <summary>The line of the evidence file on which it stands.</summary>
    [JsonIgnore]
    public int FileLine { get; init; }
}
