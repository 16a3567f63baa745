using Jint;
using Jint.Native;

namespace Conspectus.Articles.Styles;

/// <summary>The formatter in a managed engine, for platforms without the native one.</summary>
internal sealed class JintStyleScript : IStyleScript
{
    private readonly Engine _engine = new(options => options.LimitRecursion(5000));
    private readonly JsValue _format;

    public JintStyleScript(string style)
    {
        try
        {
            _engine.Execute(CiteprocSource.Before, "before.js");
            _engine.Execute(CiteprocSource.Script(), "citeproc.js");
            _engine.Execute(CiteprocSource.Entry, "entry.js");
            _engine.Invoke("load", style, CiteprocSource.Locale());
            _format = _engine.GetValue("format");
        }
        catch (JintException e)
        {
            _engine.Dispose();
            throw new StyleScriptException(e.Message, e);
        }
    }

    public string Format(string item)
    {
        try
        {
            return _engine.Invoke(_format, item) is { } result && result.IsString() ? result.AsString() : "";
        }
        catch (JintException e)
        {
            throw new StyleScriptException(e.Message, e);
        }
    }

    public void Dispose() => _engine.Dispose();
}
