using System.Text.Json.Serialization;

namespace Conspectus.Workbench.Exporting;

/// <summary>A date of CSL-JSON.</summary>
/// <param name="Parts">One list with the year.</param>
public sealed record CslDate([property: JsonPropertyName("date-parts")] IReadOnlyList<IReadOnlyList<int>> Parts);
