using Jint;
using Jint.Native;

namespace Conspectus.Tex.Formulas;

/// <summary>The renderer in a managed engine, for platforms without the native one.</summary>
internal sealed class JintMathScript : IMathScript
{
    private readonly Engine _engine;
    private readonly JsValue _render;

    public JintMathScript()
    {
        _engine = new Engine(options => options.TimeoutInterval(TemmlSource.Limit).LimitRecursion(2000));
        _engine.Execute(TemmlSource.Script(), "temml.min.js");
        _engine.Execute(TemmlSource.Entry, "entry.js");
        _render = _engine.GetValue("render");
    }

    public string? Render(string tex, bool display)
    {
        try
        {
            var result = _engine.Invoke(_render, tex, display);
            return result.IsString() ? result.AsString() : null;
        }
        catch (Exception e) when (e is JintException or TimeoutException)
        {
            return null;
        }
    }

    public void Dispose() => _engine.Dispose();
}
