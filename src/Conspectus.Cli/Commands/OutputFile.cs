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
            throw Unwritable(path, e);
        }
    }

    /// <summary>The same for content that comes piece by piece; where it does not come to its end, the old file stays.</summary>
    /// <param name="path">The file; one that is there is replaced.</param>
    /// <param name="write">Writes the content.</param>
    /// <exception cref="ConspectusException">It cannot be written.</exception>
    public static async Task WriteAsync(string path, Func<Stream, Task> write)
    {
        var unfinished = path + ".part";
        try
        {
            await using (var file = new FileStream(unfinished, FileMode.Create, FileAccess.Write, FileShare.None, 1 << 16, useAsync: true))
                await write(file).ConfigureAwait(false);
            File.Move(unfinished, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw Unwritable(path, e);
        }
        finally
        {
            if (File.Exists(unfinished)) File.Delete(unfinished);
        }
    }

    private static ConspectusException Unwritable(string path, Exception trouble) =>
        new($"{path} cannot be written: {trouble.Message}", "Name a file in a folder that you may write to.", trouble);
}
