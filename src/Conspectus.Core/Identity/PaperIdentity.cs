using System.Security.Cryptography;
using System.Text;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Identity;

/// <summary>What makes two records the same paper.</summary>
public static class PaperIdentity
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u

    /// <summary>A title reduced to its lower-case letters and digits, so that spelling of spaces, dashes and TeX does not matter.</summary>
    public static string TitleKey(string titleText)
    {
        var key = new StringBuilder(titleText.Length);
        foreach (var c in Decomposition.Of(titleText))
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }

    /// <summary>How many people wrote papers, one name counting once however its accents, dashes and capitals are set.</summary>
    public static int CountAuthors(IEnumerable<Paper> papers) => papers.SelectMany(p => p.Authors).Select(a => TitleKey(a.Name)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The identifier given to a paper at its first import: ten characters of a hash of edition, title and first author.</summary>
    public static string CreateId(Edition edition, string titleText, string? firstAuthor)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{edition.Slug}\n{TitleKey(titleText)}\n{TitleKey(firstAuthor ?? "")}"));
        return string.Create(10, hash, (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++) id[i] = Alphabet[bytes[i] & 31];
        });
    }
}
