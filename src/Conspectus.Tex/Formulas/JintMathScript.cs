using System.Diagnostics;
using Jint;
using Jint.Native;

namespace Conspectus.Tex.Formulas;

/// <summary>The renderer in a managed engine, for platforms without the native one.</summary>
internal sealed class JintMathScript : IMathScript
{
    private readonly Deadline _deadline = new();
    private readonly Engine _engine;
    private readonly JsValue _render;
    private readonly JsValue _renderAll;

    public JintMathScript()
    {
        _engine = new Engine(options => options.Constraint(_deadline).LimitRecursion(2000));
        _engine.Execute(TemmlSource.Script(), "temml.min.js");
        _engine.Execute(TemmlSource.Entry, "entry.js");
        _render = _engine.GetValue("render");
        _renderAll = _engine.GetValue("renderAll");
        _deadline.Limited = true;
    }

    public FormulaResult Render(string tex, bool display)
    {
        try
        {
            var result = _engine.Invoke(_render, tex, display);
            return TemmlSource.Read(result.IsString() ? result.AsString() : null);
        }
        catch (TimeoutException)
        {
            return TemmlSource.Failure(TemmlSource.OutOfTime);
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
        catch (Exception e) when (e is JintException or TimeoutException)
        {
            return null;
        }
    }

    public void Dispose() => _engine.Dispose();

    // Loading the renderer may take as long as it needs; a formula may not.
    private sealed class Deadline : Constraint
    {
        private long _start;

        public bool Limited { get; set; }

        public override void Reset() => _start = Stopwatch.GetTimestamp();

        public override void Check()
        {
            if (Limited && Stopwatch.GetElapsedTime(_start) > TemmlSource.Limit)
                throw new TimeoutException();
        }
    }
}
