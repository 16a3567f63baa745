using System.CommandLine;
using Conspectus.Core;
using Conspectus.Sources;
using Conspectus.Sources.Records;
using Conspectus.Workbench.Importing;

namespace Conspectus.Cli.Commands;

/// <summary>The sources of an import and what overrides them.</summary>
internal sealed class SourceArguments
{
    private readonly Argument<string[]> _sources = new("SOURCE")
    {
        Description = "A file or zip archive, a folder, an http(s) address, a known conference such as neurips-2023, openreview:VENUE, "
            + "acl:VOLUME or arxiv:QUERY.",
        Arity = ArgumentArity.OneOrMore,
    };

    private readonly Option<string> _conference =
        new("--conference") { Description = "The conference of all papers, whatever the source says.", HelpName = "NAME" };

    private readonly Option<int?> _year =
        new("--year") { Description = "The year of all papers, whatever the source says.", HelpName = "Y" };

    private readonly Option<bool> _rejected = new("--include-rejected")
    {
        Description = "Bring rejected and withdrawn papers as well, marked as such by their decision.",
    };

    private readonly Option<string[]> _columns = new("--column")
    {
        Description = "The column that holds a field, whatever its name tells, such as authors=Who; authors= for none. Fields: "
            + string.Join(", ", ChosenColumns.Fields) + ".",
        HelpName = "FIELD=COLUMN",
        AllowMultipleArgumentsPerToken = false,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(_columns);
        command.Options.Add(_rejected);
        command.Arguments.Add(_sources);
        command.Options.Add(_conference);
        command.Options.Add(_year);
        _year.Demand(1900, 2200, "--year takes a year such as 2023.");
    }

    public string[] Locations(ParseResult result) => result.GetValue(_sources)!;

    public ImportOptions Options(ParseResult result, Session session, bool skipKnown) => new()
    {
        Sources = new SourceOptions
        {
            Conference = result.GetValue(_conference),
            Year = result.GetValue(_year),
            IncludeRejected = result.GetValue(_rejected),
            Columns = Columns(result.GetValue(_columns) ?? []),
        },
        SkipKnown = skipKnown,
        Threads = session.Threads,
    };

    private static Dictionary<string, string> Columns(string[] choices)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var choice in choices)
        {
            var at = choice.IndexOf('=', StringComparison.Ordinal);
            if (at <= 0) throw new ConspectusException($"“{choice}” names no column.", "Write --column FIELD=COLUMN, such as authors=Who.");
            columns[choice[..at].Trim().ToLowerInvariant()] = choice[(at + 1)..].Trim();
        }

        _ = new ChosenColumns(columns); // before anything is opened
        return columns;
    }
}
