using Conspectus.Core;

namespace Conspectus.Cli.Commands;

/// <summary>Files that a command is asked to write.</summary>
internal static class OutputFile
{
    /// <summary>Writes a file beside its place first, so that a full disk or a kill leaves the old file whole.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="write">Writes the content to a path.</param>
    /// <exception cref="ConspectusException">It cannot be written.</exception>
    public static void Write(string path, Action<string> write)
    {
        var unfinished = path + ".part";
        try
        {
            write(unfinished);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
            throw new ConspectusException($"{path} cannot be written: {e.Message}", "Name a file in a folder that you may write to.", e);
        }
    }
}
