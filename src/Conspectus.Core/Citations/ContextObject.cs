using System.Globalization;
using System.Text;
using Conspectus.Core.Names;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Citations;

/// <summary>
/// A paper as an OpenURL context object (ANSI/NISO Z39.88-2004), as pages carry it for reference managers ("COinS": the title of a span of
/// class <c>Z3988</c>).
/// </summary>
public static class ContextObject
{
    /// <summary>The keys and values, percent-encoded and joined by "&amp;"; an attribute still has to escape it as HTML.</summary>
    /// <param name="paper">The paper.</param>
    public static string Of(Paper paper)
    {
        var text = new StringBuilder("ctx_ver=Z39.88-2004");
        void Add(string key, string? value)
        {
            if (!string.IsNullOrEmpty(value)) text.Append('&').Append(key).Append('=').Append(Uri.EscapeDataString(value));
        }

        var edition = paper.Edition;
        Add("rft_val_fmt", "info:ofi/fmt:kev:mtx:book");
        Add("rft.genre", "proceeding");
        Add("rft.atitle", paper.Title.Text);
        Add("rft.btitle", Proceedings.TitleOf(edition));
        Add("rft.date", edition.Year > 0 ? edition.Year.ToString(CultureInfo.InvariantCulture) : null);
        var people = paper.Authors.Select(PersonName.Of).Where(n => n.Kind != NameKind.Others).ToList();
        if (people is [{ Kind: NameKind.Person, Given.Length: > 0 } first, ..])
        {
            Add("rft.aufirst", first.Given);
            Add("rft.aulast", first.Surname);
        }

        // With its parts told, so that "da Cunha" stays whole and the first author is not taken for another one.
        foreach (var person in people)
        {
            Add("rft.au", person.Kind == NameKind.Person && person.Given.Length > 0
                ? $"{person.Surname}, {person.Given}{(person.Suffix.Length > 0 ? " " + person.Suffix : "")}"
                : person.Display);
        }

        Add("rft_id", paper.Identifiers.Doi is { } doi ? "info:doi/" + doi : null);
        Add("rft_id", paper.Url ?? paper.PdfUrl);
        return text.ToString();
    }
}
