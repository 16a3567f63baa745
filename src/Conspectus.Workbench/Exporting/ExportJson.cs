using System.Text.Json.Serialization;

namespace Conspectus.Workbench.Exporting;

/// <summary>Writes and reads exported papers as JSON, names in camel case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExportedPaper))]
[JsonSerializable(typeof(IReadOnlyList<ExportedPaper>))]
public sealed partial class ExportJson : JsonSerializerContext;
