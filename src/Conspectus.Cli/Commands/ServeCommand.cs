using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Reader;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus serve</c></summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the reader for the library as it is, until Ctrl-C.");
        var serving = new ServingOptions();
        serving.AddTo(command, withBrowser: false);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            using var library = session.OpenExisting();
            var status = new WorkStatus();
            status.Finish();
            var choice = serving.From(result);
            await using var host = await Serving.StartAsync(new ReaderOptions(library, choice.Port, status, session.ArticleFolder, () => new Publisher(library, TimeProvider.System).Refresh(session.ArticleFolder)), choice.AnyIfTaken, cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(new { Address = host.Address.ToString() });
            else Answer.Line(host.Address.ToString());
            var ready = Task.Run(library.Papers.PrepareSearch, CancellationToken.None); // the first who searches need not wait
            await host.WaitAsync(cancel).ConfigureAwait(false);
            await ready.ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }
}
