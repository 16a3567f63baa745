using System.CommandLine;
using Conspectus.Core;
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
            var sample = Path.Combine(AppContext.BaseDirectory, "samples", Sample);
            if (!File.Exists(sample))
                throw new ConspectusException($"The sample {Sample} is missing beside the program.", "Install the program again.");
            return MainJob.RunAsync(session, serving.From(result), [sample],
                new ImportOptions { SkipKnown = true, Threads = session.Threads }, encoder: null, cancel);
        });
        return command;
    }
}
