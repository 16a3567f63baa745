using System.Text;
using Conspectus.Core.Text;

namespace Conspectus.Articles.Claims;

/// <summary>
/// A TeX sentence whose formulas are hidden behind one private character each, so that rules about words leave them alone.
/// </summary>
internal sealed class MathMask
{
    private const char First = '\uE000';
    private readonly List<string> _formulas = [];

    private MathMask(string source)
    {
        var masked = new StringBuilder(source.Length);
        var at = 0;
        foreach (var formula in TexFormulas.Find(source))
        {
            Append(masked, source.AsSpan(at..formula.Start));
            masked.Append((char)(First + _formulas.Count));
            _formulas.Add(formula.Of(source));
            at = formula.End;
        }

        Append(masked, source.AsSpan(at));
        Text = masked.ToString();
    }

    /// <summary>The sentence with formulas hidden.</summary>
    public string Text { get; }

    /// <summary>Hides the formulas.</summary>
    public static MathMask Hide(string source) => new(source);

    /// <summary>Puts the formulas back into a text made from <see cref="Text"/>.</summary>
    public string Restore(string text)
    {
        var restored = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c >= First && c - First < _formulas.Count) restored.Append(_formulas[c - First]);
            else restored.Append(c);
        }

        return restored.ToString();
    }

    // The private characters of the source itself must not be taken for ours.
    private static void Append(StringBuilder masked, ReadOnlySpan<char> text)
    {
        foreach (var c in text) masked.Append(c is >= First and <= '\uF8FF' ? '\uFFFD' : c);
    }
}
