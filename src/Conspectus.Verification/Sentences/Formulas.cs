using System.Text;
using Conspectus.Tex;
using Conspectus.Verification.Files;

namespace Conspectus.Verification.Sentences;

/// <summary>Reads the formulas of a page: which MathML stands for which text. Used by one thread at a time.</summary>
/// <param name="renderer">Renders the formulas of the sources again.</param>
internal sealed class Formulas(IFormulaRenderer renderer)
{
    private readonly Dictionary<string, Dictionary<string, string>> _known = new(StringComparer.Ordinal);

    /// <summary>A text whose MathML is replaced by the text of the formula it shows; one that no source has becomes "�".</summary>
    /// <param name="text">The text of a page, MathML between marks.</param>
    /// <param name="sources">The TeX it may be drawn from.</param>
    public string Resolve(string text, IEnumerable<string> sources)
    {
        if (!text.Contains(Marks.Math)) return text;
        var known = sources.Select(Of).ToList();
        var resolved = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            var start = text.IndexOf(Marks.Math, at);
            var end = start < 0 ? -1 : text.IndexOf(Marks.MathEnd, start);
            resolved.Append(text.AsSpan(at, (start < 0 ? text.Length : start) - at));
            if (end < 0) break;
            var math = text[(start + 1)..end];
            resolved.Append(known.Select(k => k.GetValueOrDefault(math)).FirstOrDefault(f => f is not null) ?? "\uFFFD");
            at = end + 1;
        }

        return resolved.ToString();
    }

    private Dictionary<string, string> Of(string source)
    {
        if (_known.TryGetValue(source, out var known)) return known;
        known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var formula in TexDocument.Parse(source).Formulas)
        {
            var text = TexDocument.TextOf(formula);
            known.TryAdd(renderer.Render(formula.Tex, formula.Display).MathMl, formula.Display ? $" {text} " : text);
        }

        _known.Add(source, known);
        return known;
    }
}
