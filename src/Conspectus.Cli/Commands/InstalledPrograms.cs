using System.ComponentModel;
using System.Diagnostics;
using Conspectus.Tex;
using Conspectus.Workbench.Examining;

namespace Conspectus.Cli.Commands;

/// <summary>What else is installed that some commands use; nothing of it is needed to read.</summary>
internal static class InstalledPrograms
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    /// <summary>A check for each: where it is and which version, or what it would be good for.</summary>
    public static IEnumerable<Check> Examine()
    {
        yield return Formulas();
        yield return Examine("pandoc", ["pandoc"], "To turn the Markdown of an article into other formats, install pandoc.");
        yield return Examine(
            "TeX", ["pdflatex", "lualatex", "xelatex"], "To typeset articles and bibliographies, install TeX Live or MiKTeX.");
        yield return Examine("biber", ["biber"], "To typeset BibLaTeX files, install biber; it comes with TeX Live and MiKTeX.");
        yield return Browser();
    }

    private static Check Examine(string name, string[] programs, string nextStep)
    {
        foreach (var program in programs)
        {
            if (Find(program) is { } path) return new Check(name, CheckState.Fine, $"{Version(path) ?? program} at {path}.");
        }

        return new Check(name, CheckState.Notice, $"{string.Join(", ", programs)}: not found in the folders of PATH.", nextStep);
    }

    private static Check Formulas()
    {
        using var renderer = new FormulaRenderer();
        return renderer.UsesV8
            ? new Check("V8", CheckState.Fine, "V8 is bundled and renders formulas fast.")
            : new Check(
                "V8", CheckState.Notice, "V8 is not bundled for this system: formulas are rendered slower, with the same result.");
    }

    private static Check Browser()
    {
        if (!OperatingSystem.IsLinux()) return new Check("browser", CheckState.Fine, "The browser of the system is opened.");
        return Find("xdg-open") is { } path
            ? new Check("browser", CheckState.Fine, $"The browser is opened by {path}.")
            : new Check(
                "browser", CheckState.Notice, "xdg-open is not installed: no browser is opened by itself.",
                "Open the address that the program prints, or install xdg-utils.");
    }

    private static string? Find(string program) => (Environment.GetEnvironmentVariable("PATH") ?? "")
        .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
        .SelectMany(folder => OperatingSystem.IsWindows()
            ? new[] { Path.Combine(folder, program + ".exe"), Path.Combine(folder, program + ".cmd") }
            : [Path.Combine(folder, program)])
        .FirstOrDefault(File.Exists);

    // The first line that it says of itself; null where it does not.
    private static string? Version(string path)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(path, "--version")
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                RedirectStandardInput = true,
            })!;
            process.StandardInput.Close();
            var line = process.StandardOutput.ReadLineAsync();
            if (!line.Wait(Patience)) process.Kill();
            return line.IsCompletedSuccessfully ? line.Result?.Trim() : null;
        }
        catch (Exception e) when (e is Win32Exception or InvalidOperationException or IOException)
        {
            return null;
        }
    }
}
