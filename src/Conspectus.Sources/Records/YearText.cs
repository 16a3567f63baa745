using System.Globalization;
using System.Text.RegularExpressions;

namespace Conspectus.Sources.Records;

/// <summary>Years as sources write them.</summary>
internal static partial class YearText
{
    /// <summary>
    /// The year of "2023", "2023.0", "2023-05-01", "May 2023" or a list of date parts; null where there is none, or more than one.
    /// </summary>
    public static int? Read(SourceValue value)
    {
        if (value.Kind == ValueKind.Object) return (value.Member("dateparts", "year", "value", "start", "numberint", "numberlong",
            "date") is { } inner) ? Read(inner) : null;
        if (value.Kind == ValueKind.List) return value.Items.Select(Read).FirstOrDefault(y => y is not null);
        if (value.Scalar?.Trim() is not { } text) return null;
        if (Whole().Match(text) is { Success: true } whole
            && int.Parse(whole.Groups["y"].ValueSpan, CultureInfo.InvariantCulture) is > 1000 and < 3000 and var year)
            return year;
        var found = Years().Matches(text).Select(m => m.Value).Distinct().Take(2).ToList();
        return found.Count == 1 ? int.Parse(found[0], CultureInfo.InvariantCulture) : null;
    }

    // With what pandas and spreadsheets make of whole numbers.
    [GeneratedRegex(@"^(?<y>[0-9]{4})(?:\.0*)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Whole();

    [GeneratedRegex("(?<![0-9.])(?:19|20)[0-9]{2}(?![0-9])", RegexOptions.CultureInvariant)]
    private static partial Regex Years();
}
