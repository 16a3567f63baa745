using System.Text.Json;
using System.Text.Json.Serialization;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Storage;

/// <summary>The lists that are stored as JSON inside a column.</summary>
[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(IReadOnlyList<Author>))]
[JsonSerializable(typeof(IReadOnlyList<string>))]
[JsonSerializable(typeof(IReadOnlyList<long>))]
[JsonSerializable(typeof(IReadOnlyList<ImportIssue>))]
internal sealed partial class StoredJson : JsonSerializerContext
{
    internal static string Write(IReadOnlyList<Author> authors) => JsonSerializer.Serialize(authors, Default.IReadOnlyListAuthor);

    internal static string Write(IReadOnlyList<string> texts) => JsonSerializer.Serialize(texts, Default.IReadOnlyListString);

    internal static string Write(IReadOnlyList<long> ordinals) => JsonSerializer.Serialize(ordinals, Default.IReadOnlyListInt64);

    internal static string Write(IReadOnlyList<ImportIssue> issues) => JsonSerializer.Serialize(issues, Default.IReadOnlyListImportIssue);

    internal static IReadOnlyList<Author> Authors(string json) => JsonSerializer.Deserialize(json, Default.IReadOnlyListAuthor)!;

    internal static IReadOnlyList<string> Texts(string json) => JsonSerializer.Deserialize(json, Default.IReadOnlyListString)!;
}
