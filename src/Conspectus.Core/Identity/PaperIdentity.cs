using System.Security.Cryptography;
using System.Text;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Core.Identity;

/// <summary>The identifiers that the library gives to papers.</summary>
public static class PaperIdentity
{
    private const string Alphabet = "0123456789abcdefghjkmnpqrstvwxyz"; // Crockford's base 32: no i, l, o, u

    /// <summary>The identifier given to a paper at its first import: ten characters of a hash of edition, title and first author.</summary>
    /// <param name="edition">The edition.</param>
    /// <param name="titleText">The title as plain text.</param>
    /// <param name="firstAuthor">The first author as the source names them, or null.</param>
    public static string CreateId(Edition edition, string titleText, string? firstAuthor)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes($"{edition.Slug}\n{TitleKey(titleText)}\n{TitleKey(firstAuthor ?? "")}"));
        return string.Create(10, hash, (id, bytes) =>
        {
            for (var i = 0; i < id.Length; i++) id[i] = Alphabet[bytes[i] & 31];
        });
    }

    /// <summary>How many people wrote papers, one name counting once however its accents, dashes and capitals are set.</summary>
    public static int CountAuthors(IEnumerable<Paper> papers) =>
        papers.SelectMany(p => p.Authors).Select(a => Folding.Letters(a.Name)).Distinct(StringComparer.Ordinal).Count();

    /// <summary>The letters and digits of a text in lower case: what identifiers rest on.</summary>
    /// <remarks>
    /// Identifiers stand in exported lists and in other libraries, so this stays as it is, whatever becomes of the folds.
    /// </remarks>
    public static string TitleKey(string text)
    {
        var key = new StringBuilder(text.Length);
        foreach (var c in Decomposition.Of(text))
        {
            if (char.IsLetterOrDigit(c)) key.Append(char.ToLowerInvariant(c));
        }

        return key.ToString();
    }
}
