using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Relational.Storage;

/// <summary>The lists that are stored as JSON inside a column.</summary>
[JsonSerializable(typeof(IReadOnlyList<Author>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<long>))]
[JsonSerializable(typeof(IReadOnlyList<ImportIssue>))]
[JsonSerializable(typeof(Identifiers))]
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

    internal static string Write(Identifiers identifiers) => JsonSerializer.Serialize(identifiers, Plain.Identifiers);

    internal static Identifiers ReadIdentifiers(string json) => Read(json, Plain.Identifiers);

    internal static IReadOnlyList<Author> Authors(string json) =>
        Read(json, Plain.IReadOnlyListAuthor) is var authors && authors.All(a => a?.Name is not null) ? authors : throw Unlike();

    internal static IReadOnlyList<string> Texts(string json) =>
        Read(json, Plain.IReadOnlyListString) is var texts && texts.All(t => t is not null) ? texts : throw Unlike();

    internal static IReadOnlyList<long> Numbers(string json) => Read(json, Plain.IReadOnlyListInt64);

    private static T Read<T>(string json, JsonTypeInfo<T> type)
        where T : class => JsonSerializer.Deserialize(json, type) ?? throw Unlike();

    private static InvalidDataException Unlike() => new("nothing stands where a list or a record must");
}
