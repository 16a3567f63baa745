using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conspectus.Workbench.Exporting;

/// <summary>Writes and reads exported papers as JSON, names in camel case.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(ExportedPaper))]
[JsonSerializable(typeof(IReadOnlyList<ExportedPaper>))]
[JsonSerializable(typeof(CslItem))]
public sealed partial class ExportJson : JsonSerializerContext
{
    /// <summary>Without what is null, and with letters of all scripts as they are: for files.</summary>
    public static ExportJson Sparse { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
