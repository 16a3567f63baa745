namespace Conspectus.Tex.Formulas;

internal sealed partial class MathText
{
    // Reads \not and what it negates. Where nothing follows that could be negated, ¬ is written.
    private void Negated(MathLine line)
    {
        var times = 1;
        _at = Negation.Operand(_tex, _at, ref times);
        if (Negation.IsOfNothing(_tex, _at))
        {
            line.Add("¬", 's');
            return;
        }
        string text;
        char kind;
        if (Peek() == '{' || _depth > DeepestNesting)
            text = Argument(compact: true, out kind);
        else
        {
            _depth++;
            var inner = new MathLine(compact: true);
            Atom(inner);
            _depth--;
            (text, kind) = (inner.ToString(), inner.Kind);
        }
        for (; times > 0; times--)
            text = Negation.First(text);
        line.Add(text, text is "∤" or "∦" ? 'r' : kind is '(' or 'p' ? 's' : kind);
    }
}
