using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Formulas;

/// <content>Commands with their own way of reading arguments. Each method returns whether the command was one of its own.</content>
internal sealed partial class MathText
{
    private bool Fraction(string name, MathLine line)
    {
        switch (name)
        {
            case "frac" or "dfrac" or "tfrac" or "cfrac":
                Optional();
                Fraction(line, Argument(compact: true), Argument(compact: true));
                return true;
            case "odv" or "pdv":
                var d = name == "odv" ? "d" : "∂";
                var order = MathLetters.Script(Optional(), raised: true);
                Fraction(line, d + order + Argument(compact: true), d + Argument(compact: true) + order);
                return true;
            case "binom" or "dbinom" or "tbinom":
                var from = Argument(compact: true);
                line.Add($"({from} choose {Argument(compact: true)})", 's');
                return true;
            case "genfrac":
                var (open, close) = (Argument(compact: true), Argument(compact: true));
                var bar = Argument(compact: true);
                Argument(compact: true);
                var (over, under) = (Argument(compact: true), Argument(compact: true));
                var inside = bar.StartsWith('0') ? $"{over}, {under}" : $"{Grouped(over)}/{Grouped(under)}";
                line.Add(open + (open.Length > 0 || !bar.StartsWith('0') ? inside : $"({inside})") + close, 's');
                return true;
            case "sqrt":
                var root = Optional();
                var sign = root switch { "3" => "∛", "4" => "∜", _ => MathLetters.Script(root, raised: true) + "√" };
                var radicand = Grouped(Argument(compact: true));
                var single = radicand.Length <= 1 || radicand.StartsWith('(') || radicand.All(char.IsAsciiDigit)
                    || radicand.EnumerateRunes().Count() == 1;
                line.Add(sign + (single ? radicand : $"({radicand})"), 's');
                return true;
            default:
                return false;
        }
    }

    // A space on both sides, where it stands beside more than a sign, tells what belongs to the fraction.
    private static void Fraction(MathLine line, string over, string under)
    {
        line.SpaceAfterWord();
        line.Add(Grouped(over) + "/" + Grouped(under), 's');
        line.SpaceBeforeWord();
    }

    // What stands above or below something else is raised or lowered: =ᵈ for \overset{d}{=}.
    private bool Stacked(string name, MathLine line)
    {
        switch (name)
        {
            case "overset" or "stackrel" or "underset":
                var mark = MathLetters.Script(Argument(compact: true), raised: name != "underset");
                var marked = Argument(line.Compact, out var kind);
                line.Add(marked, name == "stackrel" ? 'r' : kind);
                line.AddScript(mark);
                return true;
            case "overbrace" or "underbrace" or "overbracket" or "underbracket" or "overgroup" or "undergroup":
                var braced = Argument(line.Compact);
                line.Add(Peek() is '^' or '_' ? Grouped(braced) : braced, 's');
                return true;
            case "prescript":
                var (raised, lowered) = (Argument(compact: true), Argument(compact: true));
                line.Add(MathLetters.Script(raised, true) + MathLetters.Script(lowered, false) + Argument(compact: true), 's');
                return true;
            case "cancelto":
                var target = Argument(compact: true);
                line.Add($"{Negation.Each(Argument(compact: true))}→{target}", 's');
                return true;
            case "sout":
                line.Add(Negation.Each(Argument(compact: true), '\u0336'), 's');
                return true;
            case var _ when Negation.IsStrike(name):
                line.Add(Negation.Each(Argument(compact: true, out kind)), kind);
                return true;
            case var _ when MathLetters.Arrow(name) is { } arrow:
                var below = MathLetters.Script(Optional(), raised: false);
                line.Add(arrow, 'r');
                line.AddScript(below + MathLetters.Script(Argument(compact: true), raised: true));
                return true;
            default:
                return false;
        }
    }

    private bool Structure(string name, MathLine line)
    {
        switch (name)
        {
            case "text" or "textrm" or "textbf" or "textit" or "texttt" or "textsf" or "textsc" or "textnormal" or "textup" or "textmd"
                or "mbox" or "hbox" or "fbox" or "emph":
                line.AddWords(Words());
                return true;
            case "operatorname" or "operatornamewithlimits" or "mathop":
                Star();
                line.Add(Argument(compact: true), 'o');
                return true;
            case "mathrel" or "mathbin":
                line.Add(Argument(compact: true), name == "mathrel" ? 'r' : 'b');
                return true;
            case "textcolor" or "colorbox" or "raisebox" or "fcolorbox" or "TextOrMath":
                for (var i = name == "fcolorbox" ? 2 : 1; i > 0; i--)
                    Words();
                line.Add(Argument(line.Compact, out var kind), kind);
                return true;
            case "color" or "hspace" or "vspace" or "label" or "phantom" or "hphantom" or "vphantom" or "tag":
                Star();
                Words();
                return true;
            case "definecolor" or "rule":
                Optional();
                for (var i = name == "rule" ? 2 : 3; i > 0; i--)
                    Words();
                return true;
            case "kern" or "mkern" or "hskip" or "mskip" or "raise" or "lower":
                if (Peek() == '-')
                    line.Join();
                _at = Dimension.End(_tex, _at);
                return true;
            case "bmod":
                line.Add("mod", 'o');
                return true;
            case "varliminf" or "varlimsup":
                line.Add(name == "varliminf" ? "lim inf" : "lim sup", 'o');
                return true;
            case "smash":
                Optional();
                line.Add(Argument(line.Compact), 's');
                return true;
            case "mathchoice":
                Argument(compact: true);
                line.Add(Argument(line.Compact), 's');
                Argument(compact: true);
                Argument(compact: true);
                return true;
            case "begin" or "end":
                Environment(line, begins: name == "begin");
                return true;
            case "left" or "right" or "middle":
                if (Peek() == '.')
                    _at++;
                return true;
            case "quad" or "qquad":
                line.Space();
                return true;
            case "cr":
                NextRow(line);
                return true;
            default:
                return Bracketed(name, line);
        }
    }

    // Commands that put brackets or words about their argument.
    private bool Bracketed(string name, MathLine line)
    {
        var (open, close) = name switch
        {
            "bra" or "Bra" => ("⟨", "|"),
            "ket" or "Ket" => ("|", "⟩"),
            "braket" or "Braket" => ("⟨", "⟩"),
            "set" or "Set" => ("{", "}"),
            "pod" => ("(", ")"),
            "pmod" => ("(mod ", ")"),
            "mod" => ("mod ", ""),
            "phase" => ("∠", ""),
            "angl" => ("", "\u20e7"),
            "textcircled" => ("", "\u20dd"),
            _ => ("", ""),
        };
        if (open.Length + close.Length == 0)
            return false;
        if (name is "pod" or "pmod" or "mod")
            line.Space();
        line.Add(open + Argument(compact: true) + close, 's');
        return true;
    }

    private void Environment(MathLine line, bool begins)
    {
        var kind = Words();
        var brackets = kind switch
        {
            "pmatrix" => "()",
            "bmatrix" => "[]",
            "Bmatrix" => "{}",
            "vmatrix" => "||",
            "Vmatrix" => "‖‖",
            "cases" or "dcases" => "{ ",
            "rcases" or "drcases" => " }",
            _ => "  ",
        };
        if (!begins)
            line.EndRows();
        var bracket = brackets[begins ? 0 : 1];
        if (bracket != ' ')
            line.Add(bracket.ToString(), begins ? '(' : 's');
        if (begins && kind is "array" or "tabular" or "alignat" or "alignat*" or "alignedat")
            Words();
    }

    private void NextRow(MathLine line)
    {
        if (Peek() == '[' && _tex.IndexOf(']', _at, Math.Min(20, _tex.Length - _at)) is var close and > 0
            && Dimension.End(_tex, _at + 1) == close)
            _at = close + 1;
        line.EndRow(line.Compact ? "," : ";");
    }

    private void Star()
    {
        if (Peek() == '*')
            _at++;
    }
}
