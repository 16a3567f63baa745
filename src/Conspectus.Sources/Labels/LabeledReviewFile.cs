using System.Globalization;
using Conspectus.Core;
using Conspectus.Sources.Content;

namespace Conspectus.Sources.Labels;

/// <summary>Reads a finished review from a file: RIS, or a table as CSV, plain or gzipped.</summary>
public static class LabeledReviewFile
{
    /// <summary>Reads a whole review.</summary>
    /// <remarks>
    /// In a table the column <c>label_included</c> or <c>label</c> holds the label; in RIS the tag LI, or a note of ASReview. Records
    /// without a title are kept: a review has them, and its reader meets them. Which format it is shows in the content, not in the name.
    /// </remarks>
    /// <param name="path">The file.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <exception cref="ConspectusException">
    /// The file cannot be read, is in neither format, has no labels, has only one kind of label, or has a label that says neither.
    /// </exception>
    public static LabeledReview Read(string path, CancellationToken cancel)
    {
        using var part = SourcePart.Open(path, new SourceOptions().Limits);
        try
        {
            var read = (RisLabels.Recognizes(part, cancel) ? RisLabels.Read(part, cancel) : CsvLabels.Read(part, cancel)).ToList();
            var records = read.OfType<LabeledRecord>().ToList();
            return Checked(new LabeledReview(part.Name, records, read.Count - records.Count));
        }
        catch (IOException e)
        {
            throw new ConspectusException($"{part.Name} could not be read to its end: {e.Message}", "Check the file, and try again.", e);
        }
    }

    /// <summary>The first year from 1500 to 2199 in a text, or null.</summary>
    internal static int? Year(string text)
    {
        for (var at = 0; at + 4 <= text.Length; at++)
        {
            var four = text.AsSpan(at, 4);
            if (int.TryParse(four, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is > 1499 and < 2200) return year;
        }

        return null;
    }

    private static LabeledReview Checked(LabeledReview review)
    {
        if (review.Records.Count == 0)
        {
            throw new ConspectusException(
                $"{review.Name} has no record with a label, and {Figures.Of(review.Unlabeled, "record", "records")} without one.",
                "A table needs a column label_included or label, RIS the tag LI or notes such as ASReview_relevant.");
        }

        var included = review.Records.Count(r => r.IsIncluded);
        if (included > 0 && included < review.Records.Count) return review;
        throw new ConspectusException(
            $"All {Figures.Count(review.Records.Count)} labels of {review.Name} say {(included > 0 ? "included" : "excluded")}.",
            "A replay begins with one record of each kind; give a review that has both.");
    }
}
