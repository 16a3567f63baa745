using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Reading;

internal sealed partial class TexParser
{
    // A formula's command outside dollars, with its arguments and scripts; false where the command is none.
    private bool MathInProse(NodeList nodes, int start, string name)
    {
        var macro = MathCommands.TryMacro(name, out var arguments, out _) && name.Length > 1;
        var command = MathCommands.Find(name);
        if (!macro && (command is null || command is { Arguments: 0, Text.Length: 0 }))
            return false;
        arguments = macro ? arguments : command!.Arguments;
        if (!macro && arguments > 0 && Peek() != '{' && !(MathLetters.IsAccent(name) || MathLetters.Alphabet(name, "") is not null
            || name is "mathbf" or "mathrm" or "mathsf" or "sqrt"))
            return false;
        var at = _at;
        for (var i = 0; i < arguments; i++)
            if (!Argument(out _, out _))
                _at += Peek() == ' ' && char.IsAsciiLetterOrDigit(Peek(1)) ? 2 : char.IsAsciiLetterOrDigit(Peek()) ? 1 : 0;
        Scripts();
        if (_at == at && !macro && arguments == 0)
        {
            if (command!.Kind == 'o' && char.IsLetterOrDigit(nodes.Last))
                nodes.Text(' ');
            nodes.Text(command.Text);
            _log.Add("formula without dollars", '\\' + name);
            if (Peek() == '{' && Peek(1) == '}')
                _at += 2;
            return true;
        }
        if (_at == at && arguments > 0)
            return false;
        _log.Add("formula without dollars", _text[start.._at]);
        AddFormula(nodes, _text[start.._at], display: false);
        return true;
    }

    private void Scripts()
    {
        while (Peek() is '_' or '^')
        {
            _at++;
            if (Argument(out _, out _))
                continue;
            if (Peek() == '\\')
            {
                _at++;
                while (char.IsAsciiLetter(Peek()))
                    _at++;
            }
            else if (Peek() != '\0' && Peek() is not (' ' or '{'))
                _at += char.IsHighSurrogate(Peek()) ? 2 : 1;
        }
    }

    private void Unknown(NodeList nodes, string name)
    {
        // Schr\odinger, na\ively: the sign of the accent was lost on the way.
        if (char.IsLetter(nodes.Last) && !MathCommands.IsKnown(name) && name[0] is 'a' or 'o' or 'u' or 'i' && name.Length > 2
            && !name.AsSpan().ContainsAnyInRange('A', 'Z'))
        {
            var letter = Accents.Apply('"', name[..1]);
            _log.Add("accent loss", $@"\{name} read as {letter}{name[1..]}");
            nodes.Text(letter + name[1..]);
            return;
        }
        if (Peek() != '{' && (TextCommands.LongestPrefix(name) ?? MathCommands.LongestPrefix(name)) is { } prefix)
        {
            var rest = name[prefix.Length..];
            _log.Add("lost braces", $@"\{name} read as {rest}");
            if (MathCommands.IsKnown(prefix) && !TextCommands.IsKnown(prefix))
                AddFormula(nodes, $@"\{prefix}{{{rest[0]}}}{rest[1..]}", display: false);
            else if (!TextCommands.IsCite(prefix))
                nodes.Text(rest);
            return;
        }
        SkipOptional();
        var from = _at;
        var any = false;
        while (Peek() == '{' && Argument(out var start, out var end))
        {
            var argument = Range(start, end);
            if (argument.Count == 0)
                continue;
            if (any)
                nodes.Text(' ');
            nodes.AddRange(argument);
            any = true;
        }
        _log.Unknown(name, any ? "its argument" : "its name");
        if (any)
            return;
        nodes.Text(name);
        // \name/ is a way to end a macro's name before a space.
        if (_at == from && Peek() == '/' && !char.IsLetterOrDigit(Peek(1)))
            _at++;
    }
}
