using Jint;
using Jint.Native;
using Jint.Runtime;

namespace Conspectus.Tex.Formulas;

/// <summary>The renderer in a managed engine, for platforms without the native one.</summary>
internal sealed class JintMathScript : IMathScript
{
    private readonly StatementLimit _limit;
    private readonly Engine _engine;
    private readonly JsValue _render;
    private readonly JsValue _renderAll;

    public JintMathScript(int mostStatements = TemmlSource.MostStatements)
    {
        _limit = new StatementLimit(mostStatements);
        _engine = new Engine(options => options.Constraint(_limit).LimitRecursion(2000));
        _engine.Execute(TemmlSource.Script(), "temml.min.js");
        _engine.Execute(TemmlSource.Entry, "entry.js");
        _render = _engine.GetValue("render");
        _renderAll = _engine.GetValue("renderAll");
        _limit.Limited = true;
    }

    /// <summary>How many statements the longest call so far has run.</summary>
    public int Statements => _limit.Peak;

    public FormulaResult Render(string tex, bool display)
    {
        try
        {
            var result = _engine.Invoke(_render, tex, display);
            return TemmlSource.Read(result.IsString() ? result.AsString() : null);
        }
        catch (StatementsCountOverflowException)
        {
            return TemmlSource.Failure(TemmlSource.TooMuchWork);
        }
        catch (JintException e)
        {
            return TemmlSource.Failure(e.Message);
        }
    }

    public IReadOnlyList<FormulaResult>? Render(IReadOnlyList<Formula> formulas)
    {
        try
        {
            return TemmlSource.ReadAll(_engine.Invoke(_renderAll, TemmlSource.Write(formulas)).AsString());
        }
        catch (JintException)
        {
            return null;
        }
    }

    public void Dispose() => _engine.Dispose();

    // Counts statements, which are the same on every machine. Loading the renderer may take as many as it needs.
    private sealed class StatementLimit(int most) : Constraint
    {
        private int _statements;

        public int Peak { get; private set; }

        public bool Limited { get; set; }

        public override void Reset() => _statements = 0;

        public override void Check()
        {
            if (!Limited)
                return;
            Peak = Math.Max(Peak, ++_statements);
            if (_statements > most)
                throw new StatementsCountOverflowException();
        }
    }
}
