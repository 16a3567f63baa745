using Spectre.Console;

namespace Conspectus.Cli.Terminal;

/// <summary>What the program says to a person; always on standard error, so that standard output holds the answer alone.</summary>
internal static class Messages
{
    /// <summary>Standard error as a console: colours only on a terminal, none where <c>NO_COLOR</c> is set.</summary>
    public static IAnsiConsole Console { get; } = AnsiConsole.Create(new AnsiConsoleSettings
    {
        Out = new AnsiConsoleOutput(System.Console.Error),
        Ansi = System.Console.IsErrorRedirected ? AnsiSupport.No : AnsiSupport.Detect,
        ColorSystem = System.Console.IsErrorRedirected || !string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
            ? ColorSystemSupport.NoColors : ColorSystemSupport.Detect,
        Interactive = InteractionSupport.No,
    });

    /// <summary>Whether a person looks on, so that bars may move.</summary>
    public static bool IsTerminal => !System.Console.IsErrorRedirected && Console.Profile.Capabilities.Ansi;

    public static void Line(string text) => System.Console.Error.WriteLine(PlainText.Of(text));

    public static void Error(string cause, string nextStep)
    {
        if (Console.Profile.Capabilities.ColorSystem != ColorSystem.NoColors) Console.Markup("[red]Error:[/] ");
        else System.Console.Error.Write("Error: ");
        Line(cause);
        Line(nextStep);
    }
}
