using System.CommandLine;

namespace Conspectus.Cli.Commands;

/// <summary>The <c>--limit</c> option.</summary>
internal static class Limits
{
    public static Option<int> Create(int standard)
    {
        var limit = new Option<int>("--limit")
        {
            Description = $"How many results at most (default {standard}).",
            HelpName = "N",
            DefaultValueFactory = _ => standard,
        };
        limit.Demand(1, 100_000, "--limit takes a number from 1 to 100000.");
        return limit;
    }
}
