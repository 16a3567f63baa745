using System.CommandLine;
using System.Reflection;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus completion SHELL</c></summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "powershell"];

    public static Command Create()
    {
        var command = new Command("completion", "Print the script that completes commands and options in a shell.");
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or powershell." };
        shell.AcceptOnlyFromAmong(Shells);
        command.Arguments.Add(shell);
        command.SetAction(result =>
        {
            Console.Out.Write(Script(result.GetValue(shell)!));
            return ExitCode.Success;
        });
        return command;
    }

    private static string Script(string shell)
    {
        using var script = Assembly.GetExecutingAssembly().GetManifestResourceStream($"completion/{shell}")
            ?? throw new InvalidOperationException($"The script for {shell} is not in the program.");
        using var reader = new StreamReader(script);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
