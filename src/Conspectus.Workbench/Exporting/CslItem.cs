using System.Text.Json.Serialization;
using Conspectus.Core.Citations;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Exporting;

/// <summary>A paper as an item of CSL-JSON (Citation Style Language 1.0.2, csl-data.json).</summary>
/// <remarks>What the schema has no member for stands under <c>custom</c>, which it leaves to programs.</remarks>
/// <param name="Id">The citation key.</param>
/// <param name="Type">Always <c>paper-conference</c>.</param>
/// <param name="Title">The title as plain text.</param>
/// <param name="Author">The authors, or null without any.</param>
/// <param name="Abstract">The abstract as plain text, or null.</param>
/// <param name="Issued">The year, or null.</param>
/// <param name="Url">The address of its page, or null.</param>
/// <param name="Doi">The DOI, or null.</param>
/// <param name="Keyword">The keywords, parted by commas, or null.</param>
/// <param name="Annote">The reader's note, or null.</param>
/// <param name="Custom">What the schema has no member for.</param>
public sealed record CslItem(
    string Id,
    string Type,
    string Title,
    IReadOnlyList<CslName>? Author,
    string? Abstract,
    CslDate? Issued,
    [property: JsonPropertyName("URL")] string? Url,
    [property: JsonPropertyName("DOI")] string? Doi,
    string? Keyword,
    string? Annote,
    CslCustom Custom)
{
    /// <summary>The citation key, as programs that give out ids of their own keep it.</summary>
    [JsonPropertyName("citation-key")]
    public string CitationKey => Id;

    /// <summary>The name of the proceedings.</summary>
    [JsonPropertyName("container-title")]
    public required string ContainerTitle { get; init; }

    /// <summary>The edition of the conference.</summary>
    [JsonPropertyName("event-title")]
    public required string EventTitle { get; init; }

    /// <summary>The item of a paper.</summary>
    /// <param name="paper">The paper.</param>
    /// <param name="remarks">What the reader recorded about it.</param>
    public static CslItem Of(Paper paper, ReaderRemarks remarks) => new(
        paper.Key, "paper-conference", paper.Title.Text,
        paper.Authors.Count > 0 ? [.. paper.Authors.Select(a => CslName.Of(PersonName.Of(a)))] : null,
        Text(paper.Abstract.Text), paper.Edition.Year > 0 ? new CslDate([[paper.Edition.Year]]) : null, paper.Url, paper.Identifiers.Doi,
        Text(string.Join(", ", paper.Keywords)), Text(remarks.Note), CslCustom.Of(paper, remarks))
    {
        ContainerTitle = Proceedings.TitleOf(paper.Edition),
        EventTitle = paper.Edition.ToString(),
    };

    private static string? Text(string text) => text.Length > 0 ? text : null;
}
