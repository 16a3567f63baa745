namespace Conspectus.Sources.Labels;

/// <summary>A record of a finished review with the decision about it.</summary>
/// <param name="Title">The title, possibly empty.</param>
/// <param name="Abstract">The abstract, possibly empty.</param>
/// <param name="Authors">The authors' names as the file has them.</param>
/// <param name="Keywords">The keywords.</param>
/// <param name="Year">The year of publication, or null.</param>
/// <param name="IsIncluded">Whether the review included it.</param>
public sealed record LabeledRecord(
    string Title, string Abstract, IReadOnlyList<string> Authors, IReadOnlyList<string> Keywords, int? Year, bool IsIncluded);
