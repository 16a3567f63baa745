using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conspectus.Workbench.Transferring;

/// <summary>Writes and reads documents of what a reader recorded.</summary>
[JsonSerializable(typeof(ReadingDocument))]
internal sealed partial class DocumentJson : JsonSerializerContext
{
    /// <summary>Indented, with line feeds whatever the machine, and names as they are spelled.</summary>
    public static DocumentJson Indented { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
        NewLine = "\n",
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    });
}
