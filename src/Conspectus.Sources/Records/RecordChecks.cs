using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>What every format demands of titles, abstracts and authors.</summary>
internal static class RecordChecks
{
    private const int LongestTitle = 2_000;
    private const int LongestAbstract = 100_000;
    private const int LongestName = 300; // the normaliser drops longer ones

    /// <summary>The title, or null where it cannot be used.</summary>
    /// <param name="title">What the source said.</param>
    /// <param name="report">Told the reason.</param>
    public static string? Title(string title, Action<string> report)
    {
        if (Blanks.IsBlank(title)) report("The title is blank; the record was left out.");
        else if (title.Length > LongestTitle) report($"The title has {Figures.Count(title.Length)} characters; the record was left out.");
        else if (Decisions.IsOnlyMark(title)) report("The title is nothing but a decision; the record was left out.");
        else return title;
        return null;
    }

    /// <summary>The abstract, cut if it is far too long.</summary>
    public static string Abstract(string text, Action<string> report)
    {
        if (text.Length <= LongestAbstract) return text;
        report($"The abstract has {Figures.Count(text.Length)} characters; it was cut after {Figures.Count(LongestAbstract)}.");
        return text[..(char.IsHighSurrogate(text[LongestAbstract - 1]) ? LongestAbstract - 1 : LongestAbstract)];
    }

    /// <summary>The authors with a usable name.</summary>
    /// <param name="authors">The authors.</param>
    /// <param name="isPlace">Told each name that only keeps the place of one ("TBA").</param>
    /// <param name="report">Told the reason why others were left out.</param>
    public static IReadOnlyList<Author> Authors(IReadOnlyList<Author> authors, Action<string> isPlace, Action<string> report)
    {
        var usable = new List<Author>(authors.Count);
        var tooLong = 0;
        foreach (var author in authors)
        {
            if (author.Name.Length > LongestName) tooLong++;
            else if (!Blanks.IsPlaceholderName(author.Name)) usable.Add(author);
            else if (!Blanks.IsBlank(author.Name)) isPlace(author.Name);
        }

        if (tooLong > 0) report(
            $"{Figures.Of(tooLong, "author has a name", "authors have names")} of more than {LongestName} characters; left out.");
        return usable;
    }
}
