using System.CommandLine;
using Conspectus.Workbench.Importing;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus demo</c></summary>
internal static class DemoCommand
{
    private const string Sample = "neurips-2023-sample.json";

    public static Command Create()
    {
        var command = new Command("demo", "The main job on the bundled sample of NeurIPS 2023, in a library of its own. Needs no network.");
        var serving = new ServingOptions();
        serving.AddTo(command, withBrowser: true);
        command.Does((result, cancel) =>
        {
            var session = Session.From(result, "demo.db");
            var sample = Unpack(Path.GetDirectoryName(Path.GetFullPath(session.LocalPath))!);
            return MainJob.RunAsync(session, serving.From(result), [sample],
                new ImportOptions { SkipKnown = true, Threads = session.Threads }, encoder: null, cancel);
        });
        return command;
    }

    // The sample is part of the program. Beside the library it is a source like any other, that can be imported again.
    private static string Unpack(string folder)
    {
        using var sample = typeof(DemoCommand).Assembly.GetManifestResourceStream(Sample)!;
        var path = Path.Combine(Directory.CreateDirectory(folder).FullName, Sample);
        if (File.Exists(path) && new FileInfo(path).Length == sample.Length) return path;
        using var file = File.Create(path);
        sample.CopyTo(file);
        return path;
    }
}
