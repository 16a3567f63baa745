using System.Text.Json;

namespace Conspectus.Cli.Tests;

/// <summary>What a run of the program left behind.</summary>
/// <param name="ExitCode">Its exit code.</param>
/// <param name="Output">Its standard output.</param>
/// <param name="Error">Its standard error.</param>
public sealed record Outcome(int ExitCode, string Output, string Error)
{
    /// <summary>Standard output as the one JSON document it must be.</summary>
    public JsonElement Json
    {
        get
        {
            using var document = JsonDocument.Parse(Output);
            return document.RootElement.Clone();
        }
    }

    /// <summary>The lines of standard output.</summary>
    public string[] Lines => Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>This outcome, which must be a success.</summary>
    public Outcome Succeeded()
    {
        Assert.True(ExitCode == 0, $"exit code {ExitCode}\n{Error}");
        return Tidy();
    }

    /// <summary>This outcome, which must be a failure told in words with nothing on standard output.</summary>
    public Outcome Failed(int exitCode)
    {
        Assert.True(ExitCode == exitCode, $"exit code {ExitCode}\n{Error}");
        Assert.Empty(Output);
        Assert.StartsWith("Error: ", Error, StringComparison.Ordinal);
        Assert.True(Error.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length >= 2, $"no next step: {Error}");
        return Tidy();
    }

    /// <summary>This outcome, in which no stack trace and no colour may stand.</summary>
    public Outcome Tidy()
    {
        Assert.DoesNotContain("   at ", Error, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', Output + Error);
        return this;
    }
}
