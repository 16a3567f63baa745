using Conspectus.Analysis.Vectors;

namespace Conspectus.Workbench.Analyzing;

/// <summary>A model as bytes, as the store keeps it; no bytes without documents.</summary>
internal static class StoredModel
{
    public static byte[] Write(TextModel? model)
    {
        using var stream = new MemoryStream();
        model?.Write(stream);
        return stream.ToArray();
    }

    public static TextModel? Read(byte[]? bytes) => bytes is not { Length: > 0 } ? null : TextModel.Read(new MemoryStream(bytes));
}
