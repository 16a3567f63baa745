using System.Globalization;
using System.Text;

namespace Conspectus.Articles.Distill;

/// <summary>Names headings as Jekyll's filter <c>slugify</c> does, so that the contents that a layout writes lead to them.</summary>
internal sealed class JekyllSlugs
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The fragment of a heading; a second heading of the same words gets a number behind it.</summary>
    public string For(string heading)
    {
        var slug = new StringBuilder(heading.Length);
        foreach (var rune in heading.ToLowerInvariant().EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune)) slug.Append(rune);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var name = slug.ToString().TrimEnd('-');
        if (name.Length == 0) name = "section";
        var unique = name;
        for (var n = 2; !_taken.Add(unique); n++) unique = string.Create(CultureInfo.InvariantCulture, $"{name}-{n}");
        return unique;
    }
}
