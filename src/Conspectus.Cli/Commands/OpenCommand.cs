using System.CommandLine;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus open SOURCE…</c></summary>
internal static class OpenCommand
{
    public static Command Create()
    {
        var command = new Command("open", "Import what is new, analyse, open the reader, and write the article: the main job in one go. "
            + "Without a source, open the reader alone: files can be dropped on it.");
        var sources = new SourceArguments(mayBeNone: true);
        var serving = new ServingOptions();
        var encoders = new EncoderOption();
        sources.AddTo(command);
        encoders.AddTo(command);
        serving.AddTo(command, withBrowser: true);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            using var encoder = encoders.Open(result);
            return await MainJob.RunAsync(session, serving.From(result), sources.Locations(result),
                sources.Options(result, session, skipKnown: true), encoder, cancel).ConfigureAwait(false);
        });
        return command;
    }
}
