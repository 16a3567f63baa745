using Conspectus.Core;

namespace Conspectus.Cli.Commands;

/// <summary>Reads small text files that the user names.</summary>
internal static class InputFile
{
    private const long Largest = 16 << 20;

    /// <summary>The whole text.</summary>
    /// <param name="path">The file.</param>
    /// <param name="largest">How many bytes it may have.</param>
    /// <exception cref="ConspectusException">The file is missing, unreadable or too large.</exception>
    public static string Read(string path, long largest = Largest) => Read(path, largest, File.ReadAllText);

    /// <summary>All bytes.</summary>
    /// <exception cref="ConspectusException">As <see cref="Read(string, long)"/>.</exception>
    public static byte[] ReadBytes(string path) => Read(path, Largest, File.ReadAllBytes);

    private static T Read<T>(string path, long largest, Func<string, T> read)
    {
        try
        {
            return new FileInfo(path).Length <= largest
                ? read(path)
                : throw new ConspectusException($"{path} is larger than {largest >> 20} MiB.", "Give a text of at most that size.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"{path} cannot be read: {e.Message}", "Check the path.", e);
        }
    }

    /// <summary>The lines that are not blank.</summary>
    /// <exception cref="ConspectusException">As <see cref="Read(string, long)"/>.</exception>
    public static IReadOnlyList<string> ReadLines(string path) =>
        Read(path).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <summary>The lines of a file with a text a line; an empty line is an empty text, so that numbers stay.</summary>
    /// <exception cref="ConspectusException">As <see cref="Read(string, long)"/>.</exception>
    public static IReadOnlyList<string> ReadTexts(string path)
    {
        var lines = Read(path).Split('\n').Select(l => l.TrimEnd('\r')).ToList();
        if (lines[^1].Length == 0) lines.RemoveAt(lines.Count - 1);
        return lines;
    }

    /// <summary>The same with the number of each line, from 1; a byte order mark is no text.</summary>
    /// <exception cref="ConspectusException">As <see cref="Read(string, long)"/>.</exception>
    public static IReadOnlyList<(int Line, string Text)> NumberedLines(string path) =>
        [.. Read(path).Split('\n').Select((text, at) => (at + 1, text.Trim().Trim('\uFEFF'))).Where(l => l.Item2.Length > 0)];
}
