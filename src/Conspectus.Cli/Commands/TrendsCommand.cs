using System.CommandLine;
using Conspectus.Analysis;
using Conspectus.Analysis.Trends;
using Conspectus.Cli.Terminal;
using Conspectus.Workbench.Answers;
using Conspectus.Workbench.Trends;

namespace Conspectus.Cli.Commands;

/// <summary><c>conspectus trends [TERM…]</c></summary>
internal static class TrendsCommand
{
    public static Command Create()
    {
        var command = new Command("trends", "Tell which terms rise, fall, are new or gone over the editions of a conference.");
        var terms = new Argument<string[]>("TERM") { Description = "Words or phrases to look at. Default: those that change most." };
        var conference = new Option<string>("--conference")
        {
            Description = "The conference. Default: the one with most editions in the library.",
            HelpName = "NAME",
        };
        command.Arguments.Add(terms);
        command.Options.Add(conference);
        command.Validators.Add(r =>
        {
            foreach (var term in (r.GetValue(terms) ?? [])
                .Where(t => !t.Any(char.IsLetter))) r.AddError($"'{term}' is no term: it has no letter.");
        });
        command.Does(async (result, cancel) =>
        {
            var session = Session.From(result);
            await using var library = await session.OpenExistingAsync(cancel).ConfigureAwait(false);
            var trends = await new TrendLookup(library)
                .FindAsync(result.GetValue(terms) ?? [], result.GetValue(conference), new Workers(session.Threads, cancel))
                    .ConfigureAwait(false);
            if (session.Json) Answer.Json(trends);
            else Tell(trends);
            return ExitCode.Success;
        });
        return command;
    }

    private static string Points(double share) => $"{100 * share:+0.0;-0.0;0.0}";

    private static void Tell(TrendsAnswer trends)
    {
        var compared = trends.Editions.Where(e => e.Compared).Select(e => e.Year).ToHashSet();
        var years = string.Join(", ", compared);
        if (trends.Terms.Count > 0)
            Answer.Line($"{trends.Conference}, share of papers (%) in {years}; {trends.Tested} terms looked at");
        TrendKind? kind = null;
        foreach (var term in trends.Terms)
        {
            if (term.Trend != kind) Answer.Line($"{kind = term.Trend}");
            var shares = string.Join(" ", term.Editions.Where(e => compared.Contains(e.Year)).Select(e => $"{100 * e.Share,5:F1}"));
            Answer.Line($"  {term.Term,-32} {shares}   {Points(term.Change)} ({Points(term.ChangeLow)} to {Points(term.ChangeHigh)})");
        }

        foreach (var note in trends.Notes) Messages.Line(note);
    }
}
