using System.Text.Json.Serialization;

namespace Conspectus.Verification.Files;

/// <summary>A sentence with what it rests on, as the evidence file has it.</summary>
/// <param name="Line">The line of the Markdown file.</param>
/// <param name="Kind">"facts", "claim", "quotation", "rewritten" or "note".</param>
/// <param name="Text">The sentence in Markdown; of a note the reader's own text.</param>
/// <param name="Cites">The keys it cites, in ordinal order.</param>
/// <param name="Facts">The answers it states, in order.</param>
/// <param name="Spans">The sentences of abstracts it is drawn from.</param>
internal sealed record EvidenceEntry(
    int Line, string Kind, string Text, IReadOnlyList<string> Cites, IReadOnlyList<EvidenceFact> Facts, IReadOnlyList<EvidenceSpan> Spans)
{
    /// <summary>The line of the evidence file on which it begins.</summary>
    [JsonIgnore]
    public int FileLine { get; init; }

    /// <summary>The sentence as text with marked citations.</summary>
    [JsonIgnore]
    public string Plain => field ??= Marks.OfMarkdown(Text);

    /// <summary>Whether it is drawn from an abstract.</summary>
    [JsonIgnore]
    public bool IsClaim => Kind is "claim" or "quotation" or "rewritten";

    /// <summary>Whether it is the reader's note.</summary>
    [JsonIgnore]
    public bool IsNote => Kind == "note";
}
