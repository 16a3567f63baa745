using System.Text.Json.Serialization;

namespace Conspectus.Workbench.Answers;

/// <summary>One meaning of a term.</summary>
/// <param name="LongForm">The term written out.</param>
/// <param name="Definition">
/// A sentence that defines it: of an abstract, word for word, or else of the bundled table; null where neither has one.
/// </param>
/// <param name="DefinedIn">The id of the paper whose abstract the definition is from; null for one of the bundled table.</param>
/// <param name="Papers">How many papers write it out.</param>
/// <param name="Examples">The ids of the first three of them.</param>
public sealed record GlossarySenseAnswer(
    [property: JsonPropertyName("long")] string LongForm, string? Definition, string? DefinedIn, int Papers,
        IReadOnlyList<string> Examples);
