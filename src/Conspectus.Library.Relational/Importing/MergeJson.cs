using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Conspectus.Library.Relational.Importing;

/// <summary>The papers of a merge as they are stored.</summary>
[JsonSerializable(typeof(MergedPapers))]
internal sealed partial class MergeJson : JsonSerializerContext
{
    /// <summary>With letters as they are: it never leaves the file as JSON.</summary>
    internal static MergeJson Plain { get; } = new(new JsonSerializerOptions
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });
}
