using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Storage;

/// <summary>The lists that are stored as JSON inside a column.</summary>
[JsonSerializable(typeof(IReadOnlyList<Author>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<long>))]
[JsonSerializable(typeof(IReadOnlyList<ImportIssue>))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    // It never leaves the file as JSON: letters may stay letters.
    private static readonly StoredJson Plain = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    internal static string Write(IReadOnlyList<Author> authors) => JsonSerializer.Serialize(authors, Plain.IReadOnlyListAuthor);

    internal static string Write(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Plain.IReadOnlyListString);

    internal static string Write(IReadOnlyList<long> ordinals) => JsonSerializer.Serialize(ordinals, Plain.IReadOnlyListInt64);

    internal static string Write(IReadOnlyList<ImportIssue> issues) => JsonSerializer.Serialize(issues, Plain.IReadOnlyListImportIssue);

    internal static IReadOnlyList<Author> Authors(string json) => JsonSerializer.Deserialize(json, Plain.IReadOnlyListAuthor)!;

    internal static IReadOnlyList<string> Texts(string json) => JsonSerializer.Deserialize(json, Plain.IReadOnlyListString)!;
}
