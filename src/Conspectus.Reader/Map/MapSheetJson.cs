using System.Text.Json.Serialization;

namespace Conspectus.Reader.Map;

/// <summary>Writes the map for its script.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(MapSheet))]
[JsonSerializable(typeof(MapNames))]
internal sealed partial class MapSheetJson : JsonSerializerContext;
