using Conspectus.Core.Papers;
using Conspectus.Sources.Content;

namespace Conspectus.Sources;

/// <summary>What every format demands of titles, abstracts and authors.</summary>
internal static class RecordChecks
{
    private const int LongestTitle = 2_000;
    private const int LongestAbstract = 100_000;
    private const int LongestName = 300; // the normaliser drops longer ones

    /// <summary>The title, or null where it cannot be used.</summary>
    /// <param name="title">What the source said.</param>
    /// <param name="report">Told the reason.</param>
    public static string? Title(string? title, Action<string> report)
    {
        if (string.IsNullOrWhiteSpace(title)) report("The title is blank; the record was left out.");
        else if (title.Length > LongestTitle) report($"The title has {Figures.Count(title.Length)} characters; the record was left out.");
        else if (Decisions.IsOnlyMark(title)) report("The title is nothing but a decision; the record was left out.");
        else return WithoutNul(title);
        return null;
    }

    /// <summary>The abstract, cut if it is far too long.</summary>
    public static string Abstract(string text, Action<string> report)
    {
        text = WithoutNul(text);
        if (text.Length <= LongestAbstract) return text;
        report($"The abstract has {Figures.Count(text.Length)} characters; it was cut after {Figures.Count(LongestAbstract)}.");
        return text[..(char.IsHighSurrogate(text[LongestAbstract - 1]) ? LongestAbstract - 1 : LongestAbstract)];
    }

    /// <summary>The authors with a usable name.</summary>
    public static IReadOnlyList<Author> Authors(IReadOnlyList<Author> authors, Action<string> report)
    {
        var usable = authors.Where(a => !string.IsNullOrWhiteSpace(a.Name) && a.Name.Length <= LongestName).ToList();
        if (usable.Count < authors.Count)
            report($"{Figures.Count(authors.Count - usable.Count)} of {Figures.Count(authors.Count)} authors have no usable name; they were left out.");
        return usable.Select(a => a.Name.Contains('\0') ? a with { Name = WithoutNul(a.Name) } : a).ToList();
    }

    /// <summary>The text without the one character that ends a text early in much that lies downstream.</summary>
    /// <remarks>Other control characters stay: a form feed may once have been the first two letters of "\frac".</remarks>
    public static string WithoutNul(string text) => text.Replace('\0', '\uFFFD');
}
