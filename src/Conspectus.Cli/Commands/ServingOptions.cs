using System.CommandLine;

namespace Conspectus.Cli.Commands;

/// <summary>Where the reader is served and whether the browser is opened.</summary>
internal sealed class ServingOptions
{
    private const int StandardPort = 5023;

    private readonly Option<int?> _port = new("--port")
    {
        Description = $"The port to serve on, 0 for any free one (default {StandardPort}, or any free one if that is taken).",
        HelpName = "N",
    };

    private readonly Option<bool> _noBrowser = new("--no-browser") { Description = "Do not open the browser." };

    /// <summary>What the user chose.</summary>
    /// <param name="Port">The port, 0 for any free one.</param>
    /// <param name="AnyIfTaken">Whether another port will do if this one is taken.</param>
    /// <param name="Browser">Whether to open the browser.</param>
    internal sealed record Choice(int Port, bool AnyIfTaken, bool Browser);

    public void AddTo(Command command, bool withBrowser)
    {
        command.Options.Add(_port);
        if (withBrowser) command.Options.Add(_noBrowser);
        _port.Demand(0, 65535, "--port takes a number from 0 to 65535.");
    }

    public Choice From(ParseResult result) =>
        new(result.GetValue(_port) ?? StandardPort, result.GetValue(_port) is null, !result.GetValue(_noBrowser));
}
