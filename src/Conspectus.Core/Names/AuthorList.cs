using System.Text.RegularExpressions;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Names;

/// <summary>Splits one text into the people it names.</summary>
public static partial class AuthorList
{
    /// <summary>The people in a cell such as "Ada Example; Bo Sample". Never throws; linear in the length.</summary>
    /// <param name="cell">The text as the source has it.</param>
    public static AuthorSplit Split(string cell)
    {
        foreach (var separator in "|;")
        {
            if (cell.Contains(separator)) return new AuthorSplit(Authors(cell.Split(separator)), $"It was split at “{separator}”.", true);
        }

        var names = NameSeparator().Split(cell);
        return new AuthorSplit(Authors(names), names.Length > 1 ? "It was split at commas and “and”." : "It names one author.", names.Length == 1);
    }

    private static List<Author> Authors(IEnumerable<string> names) => [.. names.Select(n => n.Trim()).Where(n => n.Length > 0).Select(n => new Author(n))];

    [GeneratedRegex(@",\s*and\s+|,|\s+and\s+")]
    private static partial Regex NameSeparator();
}
