using System.ComponentModel;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Conspectus.Articles.Tests.Latex;

/// <summary>The programs of TeX Live, where they are installed; a test that needs them is skipped elsewhere.</summary>
internal sealed partial class TexLive : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("conspectus-tex-live-");

    public string Place(string name) => Path.Combine(_folder.FullName, name);

    /// <summary>Runs a program in the folder and returns what it printed.</summary>
    public string Run(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments)
            {
                WorkingDirectory = _folder.FullName,
                RedirectStandardOutput = true,
                RedirectStandardInput = true,
            })!;
            process.StandardInput.Close();
            var said = process.StandardOutput.ReadToEnd();
            process.WaitForExit();
            return said;
        }
        catch (Win32Exception)
        {
            Assert.Skip($"{program} of TeX Live is not installed.");
            throw;
        }
    }

    /// <summary>Every error and warning that pdfTeX told of a document, which is compiled once.</summary>
    public IReadOnlyList<string> Compile(string document)
    {
        Run("pdflatex", "-interaction=nonstopmode", "-no-shell-escape", document);
        return [.. Complaint().Matches(File.ReadAllText(Place(document + ".log"), System.Text.Encoding.Latin1)).Select(m => m.Value)];
    }

    public void Dispose() => _folder.Delete(recursive: true);

    [GeneratedRegex(@"^(?:! .*|(?:LaTeX|Package|Class|pdfTeX)\b.*Warning.*|Missing character.*)$", RegexOptions.Multiline)]
    private static partial Regex Complaint();
}
