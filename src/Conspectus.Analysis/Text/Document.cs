namespace Conspectus.Analysis.Text;

/// <summary>A paper's text as the analysis reads it: plain Unicode, no markup.</summary>
/// <param name="Title">The title; its terms count more.</param>
/// <param name="Body">The abstract, possibly empty.</param>
/// <param name="Keywords">The authors' keywords, possibly none.</param>
public sealed record Document(string Title, string Body, IReadOnlyList<string> Keywords);
