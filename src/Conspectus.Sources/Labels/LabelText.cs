using System.Text.RegularExpressions;
using Conspectus.Core;

namespace Conspectus.Sources.Labels;

/// <summary>Labels of reviews as files write them.</summary>
internal static partial class LabelText
{
    /// <summary>The names of columns that hold a label, in folded form, the most certain first.</summary>
    public static readonly IReadOnlyList<string> Columns = ["labelincluded", "label", "included", "asreviewlabel", "finalincluded"];

    /// <summary>The label that a cell says, or null where it says that there is none.</summary>
    /// <exception cref="ConspectusException">It says something else.</exception>
    /// <param name="text">The cell.</param>
    /// <param name="column">The column's name, for the message.</param>
    /// <param name="place">The file and the line, for the message.</param>
    public static bool? Read(string text, string column, string place) => text.Trim().ToLowerInvariant() switch
    {
        "1" or "1.0" or "yes" or "y" or "true" or "included" or "include" or "relevant" => true,
        "0" or "0.0" or "no" or "n" or "false" or "excluded" or "exclude" or "irrelevant" => false,
        "" or "-1" or "na" or "nan" or "none" or "null" => null,
        var other => throw new ConspectusException(
            $"{place}: {column} is “{(other.Length > 40 ? other[..40] + "…" : other)}”.",
            "A label is 1, yes, true or included, or 0, no, false or excluded; records without one are left out."),
    };

    /// <summary>
    /// The label that a note of ASReview holds, or null: "ASReview_relevant", "ASReview_irrelevant", "ASReview_not_seen".
    /// </summary>
    public static bool? OfNote(string note) =>
        Note().Match(note) is { Success: true } match ? match.Groups["not"].Length == 0 : null;

    [GeneratedRegex(@"\bASReview_(?<not>ir)?relevant\b", RegexOptions.CultureInvariant)]
    private static partial Regex Note();
}
