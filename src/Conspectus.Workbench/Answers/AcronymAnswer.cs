using System.Text.Json.Serialization;

namespace Conspectus.Workbench.Answers;

/// <summary>An acronym that a text defines.</summary>
/// <param name="ShortForm">The acronym as it is written.</param>
/// <param name="LongForm">What it stands for, as it is written.</param>
/// <param name="Start">Where the long form begins in the text, from 0, in UTF-16 code units.</param>
/// <param name="End">The position behind its last character.</param>
public sealed record AcronymAnswer(
    [property: JsonPropertyName("short")] string ShortForm, [property: JsonPropertyName("long")] string LongForm, int Start, int End);
