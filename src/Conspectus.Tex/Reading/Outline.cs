using System.Buffers;

namespace Conspectus.Tex.Reading;

/// <summary>What is opened in a text and where it closes, found in one pass over it, so that parsing never has to search.</summary>
internal sealed class Outline
{
    private static readonly SearchValues<char> Signs = SearchValues.Create("\\{}<$");

    private readonly Dictionary<int, int> _closings = [];

    public Outline(string text)
    {
        Formulas = new FormulaFinder(text).Find();
        var braces = new Stack<int>();
        var environments = new Stack<(string Name, int Start)>();
        var tags = new Stack<(string Name, int Start)>();
        for (var i = Scan.Next(text, 0, Signs); i < text.Length; i = Scan.Next(text, i + 1, Signs))
        {
            if (Formulas.TryGetValue(i, out var formula))
            {
                i = formula.End - 1;
                continue;
            }
            switch (text[i])
            {
                case '\\' when Environment(text, i, out var name, out var opens):
                    if (opens)
                        environments.Push((name, i));
                    else if (environments.TryPeek(out var open) && open.Name == name)
                        _closings[environments.Pop().Start] = i;
                    i += (opens ? 7 : 5) + name.Length;
                    break;
                case '\\':
                    i++;
                    break;
                case '{':
                    braces.Push(i);
                    break;
                case '}' when braces.Count > 0:
                    _closings[braces.Pop()] = i;
                    break;
                case '<' when Tag.TryRead(text, i) is { IsKnown: true } tag:
                    if (!tag.Closing)
                        tags.Push((tag.Name, i));
                    else if (tags.TryPeek(out var last) && last.Name == tag.Name)
                        _closings[tags.Pop().Start] = i;
                    i = tag.End - 1;
                    break;
            }
        }
    }

    /// <summary>The formulas by where they start.</summary>
    public Dictionary<int, FormulaSpan> Formulas { get; }

    /// <summary>
    /// Where what opens at <paramref name="start"/> is closed: the place of the brace, <c>\end</c> or tag; -1 where it is not.
    /// </summary>
    public int ClosingOf(int start) => _closings.GetValueOrDefault(start, -1);

    /// <summary>Whether <c>\begin{name}</c> or <c>\end{name}</c> stands at <paramref name="at"/>.</summary>
    public static bool Environment(string text, int at, out string name, out bool opens)
    {
        name = "";
        var rest = text.AsSpan(at);
        opens = rest.StartsWith(@"\begin{");
        if (!opens && !rest.StartsWith(@"\end{"))
            return false;
        var start = at + (opens ? 7 : 5);
        var end = text.IndexOf('}', start, Math.Min(24, text.Length - start));
        if (end < 0)
            return false;
        name = text[start..end];
        return true;
    }
}
