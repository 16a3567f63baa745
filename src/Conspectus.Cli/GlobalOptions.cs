using System.CommandLine;
using Conspectus.Cli.Commands;

namespace Conspectus.Cli;

/// <summary>Options that every command takes.</summary>
internal static class GlobalOptions
{
    public static Option<string> Library { get; } = new("--library")
    {
        Description = "The library: a file, or postgres://USER@HOST/DATABASE. Default: library.db in the user's data folder.",
        HelpName = "PATH",
        Recursive = true,
    };

    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print one JSON document on standard output, everything else on standard error.",
        Recursive = true,
    };

    public static Option<bool> Verbose { get; } = new("--verbose")
    {
        Description = "Write every detail into the log beside the library, and to standard error.",
        Recursive = true,
    };

    public static Option<int> Threads { get; } = CreateThreads();

    public static IReadOnlyList<Option> All => [Library, Json, Verbose, Threads];

    private static Option<int> CreateThreads()
    {
        var option = new Option<int>("--threads")
        {
            Description = "Threads to compute with. The results do not depend on it. Default: one a core.",
            HelpName = "N",
            Recursive = true,
            DefaultValueFactory = _ => Environment.ProcessorCount,
        };
        option.Demand(1, 1024, "--threads takes a number from 1 to 1024.");
        return option;
    }
}
