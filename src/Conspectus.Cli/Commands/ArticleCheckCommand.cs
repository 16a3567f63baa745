using System.CommandLine;
using Conspectus.Cli.Terminal;
using Conspectus.Verification;
using Conspectus.Workbench.Publishing;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus article check DIR</c></summary>
internal static class ArticleCheckCommand
{
    public static Command Create()
    {
        var command = new Command("check", "Check a written article from its files: every sentence against the library as it is now.");
        var folder = new Argument<string>("DIR") { Description = "The folder to which the article was written." };
        command.Arguments.Add(folder);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var reader = await library.Reading.LocalReaderAsync(cancel).ConfigureAwait(false);
            var verdict = await new ArticleChecks(library, reader).CheckAsync(result.GetValue(folder)!, cancel).ConfigureAwait(false);
            if (session.Json) Answer.Json(verdict);
            else Tell(verdict);
            return verdict.Faults.Count == 0 ? ExitCode.Success : ExitCode.Failure;
        });
        return command;
    }

    private static void Tell(Verdict verdict)
    {
        foreach (var fault in verdict.Faults) Answer.Line($"{fault.File}:{fault.Line}: {fault.Reason}");
        var all = $"{verdict.Sentences} sentences with {verdict.Claims} claims, {verdict.Citations} citations and "
            + $"{verdict.Numbers} numbers";
        Messages.Line(verdict.Faults.Count switch
        {
            0 => $"The article holds: {all} agree with the library.",
            1 => $"One fault in {all}.",
            var faults => $"{faults} faults in {all}.",
        });
        if (verdict.Faults.Count > 0)
            Messages.Line("If the library has changed since the article was written, write it again: conspectus article --output DIR");
    }
}
