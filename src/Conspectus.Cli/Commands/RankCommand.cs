using System.CommandLine;
using Conspectus.Analysis;
using Conspectus.Analysis.Ranking;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Ranking;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus rank --liked FILE</c></summary>
internal static class RankCommand
{
    private const int MostTold = 5; // names that no paper has

    public static Command Create()
    {
        var command = new Command("rank", "Rank the papers by what you liked, with the reasons: every paper that the files do not name.");
        var liked = new Option<FileInfo>("--liked")
        {
            Description = "A file with papers you liked: a title, id or citation key a line.",
            HelpName = "FILE",
            Required = true,
        };
        var disliked = new Option<FileInfo>("--disliked")
        {
            Description = "A file with papers you saw and did not like, likewise.",
            HelpName = "FILE",
        };
        command.Options.Add(liked);
        command.Options.Add(disliked);
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            var likes = Names(result.GetValue(liked)!);
            var dislikes = result.GetValue(disliked) is { } file ? Names(file) : [];
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var ranking = await new PaperRankings(library, new RankingOptions())
                .RankAsync(likes, dislikes, new Workers(session.Threads, cancel)).ConfigureAwait(false);
            Tell(ranking.Unknown);
            if (session.Json)
            {
                Answer.Json(ranking.Papers);
                return ExitCode.Success;
            }

            foreach (var paper in ranking.Papers)
                Answer.Line($"{paper.Score:F3}  {paper.Id}  {paper.Title}  ({string.Join("; ", paper.Reasons)})");
            return ExitCode.Success;
        });
        return command;
    }

    private static List<NamedPaper> Names(FileInfo file) =>
        [.. InputFile.NumberedLines(file.FullName).Select(l => new NamedPaper(file.ToString(), l.Line, l.Text))];

    private static void Tell(IReadOnlyList<NamedPaper> unknown)
    {
        foreach (var name in unknown.Take(MostTold))
            Messages.Line($"{name.Source}, line {name.Line}: no paper of the library is called \"{name.Name}\"; the line was passed over.");
        if (unknown.Count > MostTold) Messages.Line($"{unknown.Count - MostTold} more lines name no paper of the library.");
    }
}
