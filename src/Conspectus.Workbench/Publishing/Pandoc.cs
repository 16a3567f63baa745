using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Conspectus.Core;

namespace Conspectus.Workbench.Publishing;

/// <summary>Has Pandoc, a program of its own, make other formats of Markdown.</summary>
internal static class Pandoc
{
    private const int LongestReason = 400;

    /// <summary>Whether it is in a folder of PATH.</summary>
    public static bool IsInstalled => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .Any(folder => File.Exists(Path.Combine(folder, OperatingSystem.IsWindows() ? "pandoc.exe" : "pandoc")));

    /// <summary>A Word document of Markdown with citations.</summary>
    /// <param name="markdown">The text, which names its bibliography and its pictures.</param>
    /// <param name="beside">The files it names.</param>
    /// <param name="style">The style of citations and references in CSL; null for Pandoc's own.</param>
    /// <param name="date">The date that the document bears as its own.</param>
    /// <param name="cancel">Ends Pandoc.</param>
    /// <returns>The document's bytes.</returns>
    /// <exception cref="ConspectusException">Pandoc is not installed, or it fails.</exception>
    public static async Task<byte[]> WordAsync(
        string markdown, IReadOnlyList<(string Name, byte[] Content)> beside, string? style, DateOnly date, CancellationToken cancel)
    {
        var folder = Directory.CreateTempSubdirectory("conspectus-pandoc-");
        try
        {
            foreach (var (name, content) in beside)
                await File.WriteAllBytesAsync(Path.Combine(folder.FullName, name), content, cancel).ConfigureAwait(false);
            await File.WriteAllTextAsync(Path.Combine(folder.FullName, "text.md"), markdown, cancel).ConfigureAwait(false);
            List<string> arguments = ["text.md", "--from=markdown", "--to=docx", "--citeproc", "--output=text.docx"];
            if (style is not null)
            {
                await File.WriteAllTextAsync(Path.Combine(folder.FullName, "style.csl"), style, cancel).ConfigureAwait(false);
                arguments.Add("--csl=style.csl");
            }

            await RunAsync(folder.FullName, arguments, date, cancel).ConfigureAwait(false);
            return await File.ReadAllBytesAsync(Path.Combine(folder.FullName, "text.docx"), cancel).ConfigureAwait(false);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConspectusException($"The Word document could not be made: {e.Message}",
                "Free some room in the folder for temporary files, or leave docx out of --format.", e);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task RunAsync(string folder, IReadOnlyList<string> arguments, DateOnly date, CancellationToken cancel)
    {
        var start = new ProcessStartInfo("pandoc", arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardError = true,
            StandardErrorEncoding = Encoding.UTF8,
        };
        // Pandoc writes the time into the document: the same article gives the same bytes.
        start.Environment["SOURCE_DATE_EPOCH"] = new DateTimeOffset(date.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero).ToUnixTimeSeconds()
            .ToString(CultureInfo.InvariantCulture);
        using var pandoc = Started(start);
        try
        {
            var said = await pandoc.StandardError.ReadToEndAsync(cancel).ConfigureAwait(false);
            await pandoc.WaitForExitAsync(cancel).ConfigureAwait(false);
            if (pandoc.ExitCode == 0) return;
            said = said.Trim().ReplaceLineEndings(" ");
            throw new ConspectusException(
                $"Pandoc could not make the Word document: {(said.Length > LongestReason ? said[..LongestReason] + "…" : said)}",
                "Bring Pandoc up to date (it must know --citeproc, version 2.11 and later), or leave docx out of --format.");
        }
        catch (OperationCanceledException)
        {
            pandoc.Kill();
            throw;
        }
    }

    private static Process Started(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new ConspectusException("A Word document is made by Pandoc, which is not installed here.",
                "Install it from https://pandoc.org/installing.html, or leave docx out of --format.", e);
        }
    }
}
