using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Reader;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus serve</c></summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the reader for the library as it is, until Ctrl-C.");
        var serving = new ServingOptions();
        serving.AddTo(command, withBrowser: false);
        command.SetAction(async (result, cancel) =>
        {
            var session = Session.From(result);
            using var library = session.OpenExisting();
            var status = new WorkStatus();
            status.Finish();
            await using var host = await ReaderHost.StartAsync(new ReaderOptions(library, serving.From(result).Port, status, session.ArticleFolder), cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(new { Address = host.Address.ToString() });
            else Answer.Line(host.Address.ToString());
            await host.WaitAsync(cancel).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }
}
