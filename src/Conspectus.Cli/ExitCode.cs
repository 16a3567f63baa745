namespace Conspectus.Cli;

/// <summary>What the program's exit status means; listed in <c>docs/command-line.md</c>.</summary>
internal static class ExitCode
{
    /// <summary>Everything was done.</summary>
    public const int Success = 0;

    /// <summary>The input or the environment stood in the way; the message says what and what to do.</summary>
    public const int Failure = 1;

    /// <summary>The command line was wrong.</summary>
    public const int Usage = 2;

    /// <summary>Stopped by Ctrl-C or a termination signal; the library is as it was before the step that was cut short.</summary>
    public const int Interrupted = 130;
}
