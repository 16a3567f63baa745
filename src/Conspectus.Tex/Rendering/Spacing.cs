using System.Text;
using Conspectus.Tex.Commands;
using Conspectus.Tex.Reading;

namespace Conspectus.Tex.Rendering;

/// <summary>Text in which spaces never double, nor stand at a line's end.</summary>
internal sealed class Spacing
{
    private readonly StringBuilder _text = new();

    public void Append(char c)
    {
        if (c is ' ' && (_text.Length == 0 || _text[^1] is ' ' or '\n'))
            return;
        if (c is '\n')
            while (_text.Length > 0 && _text[^1] == ' ')
                _text.Length--;
        _text.Append(c);
    }

    public void Append(ReadOnlySpan<char> rest)
    {
        if (NodeList.HasSingleSpaces(rest))
        {
            _text.Append(rest);
            return;
        }
        for (var at = rest.IndexOfAny(' ', '\n'); at >= 0; at = rest.IndexOfAny(' ', '\n'))
        {
            _text.Append(rest[..at]);
            Append(rest[at]);
            rest = rest[(at + 1)..];
        }
        _text.Append(rest);
    }

    /// <summary>Lays a mark over the last character, which becomes one with it where Unicode has the two as one.</summary>
    public void Overlay(char mark)
    {
        var last = _text.Length > 0 ? _text[^1].ToString() : "";
        _text.Length -= last.Length;
        _text.Append(UnicodeText.Compose(last + mark));
    }

    public override string ToString() => _text.ToString().Trim();
}
