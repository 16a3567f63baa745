using Microsoft.ClearScript;
using Microsoft.ClearScript.V8;

namespace Conspectus.Articles.Styles;

/// <summary>The formatter in V8, where its native library is present.</summary>
internal sealed class V8StyleScript : IStyleScript
{
    private readonly V8ScriptEngine _engine;
    private readonly ScriptObject _format;

    public V8StyleScript(string style)
    {
        // Megabytes. The script sees nothing of the machine: no file, no network, no clock but its own.
        _engine = new V8ScriptEngine(new V8RuntimeConstraints { MaxOldSpaceSize = 256 }, V8ScriptEngineFlags.DisableGlobalMembers);
        try
        {
            _engine.Execute("before.js", CiteprocSource.Before);
            _engine.Execute("citeproc.js", CiteprocSource.Script());
            _engine.Execute("entry.js", CiteprocSource.Entry);
            using var load = (ScriptObject)_engine.Global["load"];
            load.Invoke(false, style, CiteprocSource.Locale());
            _format = (ScriptObject)_engine.Global["format"];
        }
        catch (ScriptEngineException e)
        {
            _engine.Dispose();
            throw new StyleScriptException(e.Message, e);
        }
    }

    public string Format(string item)
    {
        try
        {
            return _format.Invoke(false, item) as string ?? "";
        }
        catch (ScriptEngineException e)
        {
            throw new StyleScriptException(e.Message, e);
        }
    }

    public void Dispose()
    {
        _format.Dispose();
        _engine.Dispose();
    }
}
