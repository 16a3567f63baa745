using System.Text;

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
        var i = 0;
        while (i < source.Length)
        {
            var length = FormulaAt(source, i);
            if (length == 0)
            {
                // The private characters of the source itself must not be taken for ours.
                masked.Append(source[i] is >= First and <= '\uF8FF' ? '\uFFFD' : source[i]);
                i++;
                continue;
            }

            masked.Append((char)(First + _formulas.Count));
            _formulas.Add(source.Substring(i, length));
            i += length;
        }

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

    private static int FormulaAt(string s, int i)
    {
        if (s[i] == '\\' && i + 1 < s.Length)
        {
            var close = s[i + 1] switch { '(' => "\\)", '[' => "\\]", _ => null };
            if (close is null) return 0;
            var at = s.IndexOf(close, i + 2, StringComparison.Ordinal);
            return at < 0 ? 0 : at + 2 - i;
        }

        if (s[i] != '$' || (i > 0 && s[i - 1] == '\\')) return 0;
        var dollars = i + 1 < s.Length && s[i + 1] == '$' ? 2 : 1;
        for (var j = i + dollars; j < s.Length; j++)
        {
            if (s[j] == '\\') j++;
            else if (s[j] == '$') return Math.Min(s.Length, j + dollars) - i;
        }

        return 0;
    }
}
