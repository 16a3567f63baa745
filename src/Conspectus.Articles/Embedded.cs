using System.Reflection;

namespace Conspectus.Articles;

/// <summary>Files embedded in the assembly.</summary>
internal static class Embedded
{
    /// <summary>A file's bytes.</summary>
    public static byte[] Bytes(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource {name} is not embedded.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return bytes;
    }

    /// <summary>A file as text.</summary>
    public static string Text(string name) => System.Text.Encoding.UTF8.GetString(Bytes(name));

    /// <summary>A font as a data URI.</summary>
    public static string FontUri(string name) => $"data:font/woff2;base64,{Convert.ToBase64String(Bytes(name))}";
}
