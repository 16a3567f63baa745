using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Reader;
using Conspectus.Workbench.Answers;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus serve</c></summary>
internal static class ServeCommand
{
    public static Command Create()
    {
        var command = new Command("serve", "Serve the reader for the library as it is, until Ctrl-C.");
        var serving = new ServingOptions();
        serving.AddTo(command, withBrowser: false);
        var signingIn = new SigningInOptions();
        signingIn.AddTo(command);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var status = new WorkStatus();
            status.Finish();
            var choice = serving.From(result);
            var options = Serving.Options(library, reader, choice.Port, status, session) with
            {
                SignIn = await signingIn.OfAsync(result, library, cancel).ConfigureAwait(false),
            };
            // Others have the address of a reader that they sign in to: no other port will do.
            var anyIfTaken = choice.AnyIfTaken && options.SignIn is null;
            await using var host = await Serving.StartAsync(options, anyIfTaken, cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(new AddressAnswer(host.Entrance.ToString()));
            else Answer.Line(host.Entrance.ToString());
            await Serving.WaitAsync(host, cancel).ConfigureAwait(false);
            return ExitCode.Success;
        });
        return command;
    }
}
