using System.CommandLine;
using System.Text.RegularExpressions;
using Conspectus.Cli.Terminal;
using Conspectus.Library.People;
using Conspectus.Workbench.Answers;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus audit</c></summary>
internal static partial class AuditCommand
{
    public static Command Create()
    {
        var limit = Limits.Create(100);
        var command = new Command(
            "audit", "List who imported, took merges back, edited topics, published and changed people, the latest first.");
        command.Options.Add(limit);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var entries = await library.People.AuditAsync(result.GetValue(limit), cancel).ConfigureAwait(false);
            var log = entries.Select(AuditAnswer.Of).ToList();
            if (session.Json)
            {
                Answer.Json<IReadOnlyList<AuditAnswer>>(log);
                return ExitCode.Success;
            }

            foreach (var one in log)
            {
                var actor = one.Actor.Length > 0 ? one.Actor : "somebody";
                Answer.Line($"{one.At:yyyy-MM-dd HH:mm} UTC  {actor}  {Words(one.Act)}: {one.About}");
            }

            if (log.Count == 0) Messages.Line("Nothing has been logged yet.");
            return ExitCode.Success;
        });
        return command;
    }

    // "EditedTopics" is told as "edited topics".
    private static string Words(AuditAct act) => Capital().Replace(act.ToString(), " ").Trim().ToLowerInvariant();

    [GeneratedRegex("(?=[A-Z])")]
    private static partial Regex Capital();
}
