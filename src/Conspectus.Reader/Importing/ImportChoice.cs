using System.Globalization;
using Conspectus.Core;
using Conspectus.Reader.Shared;
using Conspectus.Sources;
using Conspectus.Sources.Records;
using Conspectus.Workbench.Importing;
using Microsoft.Extensions.Primitives;

namespace Conspectus.Reader.Importing;

/// <summary>What the reader corrected of what was understood of a file.</summary>
/// <param name="Columns">By the word of a field the column that holds it; the empty name for none. Fields read as guessed are not
/// there.</param>
/// <param name="Conference">The conference of all papers, or null.</param>
/// <param name="Year">Their year, or null.</param>
/// <param name="IncludeRejected">Whether rejected and withdrawn papers are wanted.</param>
public sealed record ImportChoice(IReadOnlyDictionary<string, string> Columns, string? Conference, int? Year, bool IncludeRejected)
{
    /// <summary>The value of a choice by which no column is to be read as a field.</summary>
    public const string None = "-";

    /// <summary>What stands before the name of a column in the value of a choice.</summary>
    public const string Named = "=";

    private const int LongestName = 200;

    /// <summary>Everything as it was understood.</summary>
    public static ImportChoice AsUnderstood { get; } = new(new Dictionary<string, string>(), null, null, false);

    /// <summary>The name of the form's field for a field of papers.</summary>
    public static string Parameter(string field) => "column-" + field;

    /// <summary>Reads the fields of a form or of an address.</summary>
    /// <exception cref="ConspectusException">The year is none, or one column is chosen for two fields.</exception>
    public static ImportChoice Read(Func<string, StringValues> values)
    {
        var columns = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var field in ChosenColumns.Fields)
        {
            var value = values(Parameter(field)).ToString();
            if (value == None) columns[field] = "";
            else if (value.StartsWith(Named, StringComparison.Ordinal)) columns[field] = value[Named.Length..];
        }

        _ = new ChosenColumns(columns);
        var conference = values("conference").ToString().Trim();
        var year = values("year").ToString().Trim();
        int? number = int.TryParse(year, NumberStyles.None, CultureInfo.InvariantCulture, out var read) && read is >= 1900 and <= 2200
            ? read : null;
        if (year.Length > 0 && number is null) throw new ConspectusException($"“{year}” is no year.", "Write one such as 2023, or none.");
        if (conference.Length > LongestName)
            throw new ConspectusException("The name of the conference is too long.", $"Write at most {LongestName} letters.");
        return new ImportChoice(columns, conference.Length == 0 ? null : conference, number, values("rejected").ToString() == "1");
    }

    /// <summary>The options of an import with this choice.</summary>
    public ImportOptions Options() => new()
    {
        Sources = new SourceOptions
        {
            Conference = Conference,
            Year = Year,
            IncludeRejected = IncludeRejected,
            Columns = Columns,
            MaxBytes = 4L * UploadLimits.MostBytes,
        },
    };
}
