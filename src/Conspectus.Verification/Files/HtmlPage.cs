using System.Buffers;

namespace Conspectus.Verification.Files;

/// <summary>Reads a page into elements: a page that closes what it opens, as an article's does.</summary>
internal sealed class HtmlPage
{
    private static readonly SearchValues<char> AfterName = SearchValues.Create(" \t\n/>");
    private static readonly HashSet<string> Void = ["meta", "br", "hr", "img", "wbr", "link", "input"];

    // Left out whole, or kept as they stand.
    private static readonly HashSet<string> Opaque = ["style", "svg", "math", "script"];

    private const int Deepest = 200;

    private readonly string _html;
    private readonly List<Fault> _faults;
    private int _line = 1;
    private int _counted;

    private HtmlPage(string html, List<Fault> faults) => (_html, _faults) = (html, faults);

    /// <summary>The page as one element without a name; what is not closed in order is a fault.</summary>
    /// <param name="html">The page.</param>
    /// <param name="faults">Takes the faults.</param>
    public static HtmlElement Read(string html, List<Fault> faults) => new HtmlPage(html, faults).Whole();

    private HtmlElement Whole()
    {
        var root = new HtmlElement("", 1, "");
        var open = new Stack<HtmlElement>([root]);
        for (var at = 0; at < _html.Length;)
        {
            var next = _html.IndexOf('<', at);
            if (next < 0) next = _html.Length;
            if (next > at) open.Peek().Children.Add(new HtmlElement("", Line(at), _html[at..next]));
            at = next < _html.Length ? Tag(open, next) : next;
        }

        foreach (var left in open.SkipLast(1)) Broken(left.Line, $"<{left.Name}> is not closed");
        return root;
    }

    private int Tag(Stack<HtmlElement> open, int at)
    {
        var line = Line(at);
        var end = End(at);
        if (_html[at + 1 < _html.Length ? at + 1 : at] == '!') return end;
        var tag = _html[at..end];
        if (tag.StartsWith("</", StringComparison.Ordinal))
        {
            var closed = tag[2..].TrimEnd('>');
            if (open.Count > 1 && open.Peek().Name == closed) open.Pop();
            else Broken(line, $"</{closed}> closes nothing");
            return end;
        }

        var width = tag.AsSpan(1).IndexOfAny(AfterName);
        var name = width < 0 ? tag[1..] : tag.Substring(1, width);
        if (Opaque.Contains(name))
        {
            var close = _html.IndexOf($"</{name}>", end, StringComparison.Ordinal);
            if (close < 0) Broken(line, $"<{name}> is not closed");
            end = close < 0 ? _html.Length : close + name.Length + 3;
            open.Peek().Children.Add(new HtmlElement(name, line, name is "math" or "svg" ? _html[at..end] : tag));
            return end;
        }

        var element = new HtmlElement(name, line, tag);
        open.Peek().Children.Add(element);
        if (Void.Contains(name) || tag.EndsWith("/>", StringComparison.Ordinal)) return end;
        if (open.Count < Deepest) open.Push(element);
        else Broken(line, $"<{name}> stands deeper than in any article");
        return end;
    }

    // Behind the ">" that ends a tag: one inside of quotation marks does not.
    private int End(int at)
    {
        var quoted = false;
        for (var i = at; i < _html.Length; i++)
        {
            if (_html[i] == '"') quoted = !quoted;
            else if (_html[i] == '>' && !quoted) return i + 1;
        }

        return _html.Length;
    }

    private void Broken(int line, string what) =>
        _faults.Add(new Fault(ArticleFiles.PageName, line, $"The page's markup is broken: {what}."));

    private int Line(int at)
    {
        _line += _html.AsSpan(_counted, at - _counted).Count('\n');
        _counted = at;
        return _line;
    }
}
