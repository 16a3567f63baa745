using System.Text;
using System.Text.RegularExpressions;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Normalization;

/// <summary>Turns the authors that a source named into people.</summary>
internal static partial class AuthorNormalizer
{
    private const int LongestName = 300;

    /// <summary>
    /// The authors in order, their names in reading order without signs, addresses and institutions; what is no name is left out.
    /// </summary>
    public static IReadOnlyList<Author> Normalize(IReadOnlyList<Author> authors)
    {
        var people = new List<Author>(authors.Count);
        foreach (var author in authors.Where(a => a.Name.Length <= LongestName).SelectMany(AuthorList.Entry))
        {
            var institution = CleanText.Of(author.Institution ?? "");
            // A source that was split at commas leaves "Jr." as an author of its own.
            if (people.LastOrDefault() is { } last && NameWords.IsSuffix(author.Name))
                people[^1] = last with { Name = $"{last.Name} {author.Name}" };
            else people.Add(author with { Name = Dotted(author.Name), Institution = institution.Length > 0 ? institution : null });
        }

        return people;
    }

    // TeX sets an accent upon an i without its dot; in Unicode the letter below it is the common i.
    private static string Dotted(string name) => name.Contains('ı')
        ? AccentedDotless().Replace(name, "i${accent}").Normalize(NormalizationForm.FormC) : name;

    [GeneratedRegex(@"ı(?<accent>[\u0300-\u030C])", RegexOptions.CultureInvariant)]
    private static partial Regex AccentedDotless();

    /// <summary>The first author as the source names them, which identifiers rest on; null without authors.</summary>
    public static string? FirstAsTold(IReadOnlyList<Author> authors) =>
        authors.Select(a => CleanText.Of(a.Name)).FirstOrDefault(n => n.Length is > 0 and <= LongestName);
}
