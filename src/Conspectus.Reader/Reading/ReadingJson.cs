using System.Text.Json.Serialization;

namespace Conspectus.Reader.Reading;

/// <summary>Reads what scripts send and writes what they are told.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true)]
[JsonSerializable(typeof(IReadOnlyList<PageChange>))]
[JsonSerializable(typeof(ChangeAnswer))]
[JsonSerializable(typeof(IReadOnlyList<ChangeAnswer>))]
internal sealed partial class ReadingJson : JsonSerializerContext;
