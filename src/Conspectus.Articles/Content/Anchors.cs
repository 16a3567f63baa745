using System.Text;

namespace Conspectus.Articles.Content;

/// <summary>Gives headings their fragments the way Markdown hosts do, so that one table of contents fits every format.</summary>
internal sealed class Anchors
{
    private readonly HashSet<string> _taken = new(StringComparer.Ordinal);

    /// <summary>The next free fragment of a heading.</summary>
    public string For(string heading)
    {
        var anchor = new StringBuilder(heading.Length);
        foreach (var c in heading.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c) || c == '-') anchor.Append(c);
            else if (c == ' ') anchor.Append('-');
        }

        var name = anchor.Length == 0 ? "section" : anchor.ToString();
        var unique = name;
        for (var n = 1; !_taken.Add(unique); n++) unique = $"{name}-{n}";
        return unique;
    }
}
