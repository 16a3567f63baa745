using System.Collections.Concurrent;
using Conspectus.Tex.Formulas;

namespace Conspectus.Tex;

/// <summary>
/// Renders formulas with Temml, run by an embedded JavaScript engine: V8 where its native library is present, a managed
/// one elsewhere. The engine starts with the first formula (about 0.1 s in V8, 1 s managed); each distinct formula is then
/// rendered once (about 0.1 ms in V8) and remembered. Safe to use from several threads, which take turns.
/// </summary>
public sealed class FormulaRenderer : IFormulaRenderer, IDisposable
{
    private const int MostRemembered = 100_000;
    private const int MostTogether = 200;

    private readonly ConcurrentDictionary<(string, bool), FormulaResult> _known = new();
    private readonly Lock _turn = new();
    private readonly bool _managed;
    private IMathScript? _script;
    private int _remembered;
    private bool _disposed;

    /// <summary>Creates a renderer; nothing is loaded before the first formula.</summary>
    public FormulaRenderer() : this(managed: false)
    {
    }

    internal FormulaRenderer(bool managed) => _managed = managed;

    /// <summary>Whether V8 renders the formulas and not the managed engine. Asking starts the engine.</summary>
    /// <exception cref="ObjectDisposedException">The renderer was disposed.</exception>
    public bool UsesV8
    {
        get
        {
            lock (_turn)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                return (_script ??= Start()) is V8MathScript;
            }
        }
    }

    /// <inheritdoc/>
    /// <exception cref="ObjectDisposedException">The renderer was disposed.</exception>
    public FormulaResult Render(string tex, bool display)
    {
        ArgumentNullException.ThrowIfNull(tex);
        if (_known.TryGetValue((tex, display), out var known))
            return known;
        if (FormulaBounds.Refusal(tex) is { } refused)
            return refused;

        FormulaResult result;
        lock (_turn)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            _script ??= Start();
            result = _script.Render(TemmlDialect.Of(tex), display);
        }
        return Remember(tex, display, result);
    }

    /// <summary>Renders what is not yet known in few calls of the engine, each of which costs as much as several formulas.</summary>
    /// <param name="formulas">The formulas; may be empty.</param>
    /// <exception cref="ObjectDisposedException">The renderer was disposed.</exception>
    public void Prepare(IReadOnlyList<Formula> formulas)
    {
        ArgumentNullException.ThrowIfNull(formulas);
        var unknown = formulas.Where(f => !_known.ContainsKey((f.Tex, f.Display)) && FormulaBounds.Refusal(f.Tex) is null).Distinct()
            .ToList();
        foreach (var some in unknown.Count > 1 ? unknown.Chunk(MostTogether) : [])
        {
            IReadOnlyList<FormulaResult>? results;
            lock (_turn)
            {
                ObjectDisposedException.ThrowIf(_disposed, this);
                _script ??= Start();
                results = _script.Render([.. some.Select(f => f with { Tex = TemmlDialect.Of(f.Tex) })]);
            }
            // If together they need more work than is allowed for one call, each is rendered by itself later.
            for (var i = 0; i < results?.Count; i++)
                Remember(some[i].Tex, some[i].Display, results[i]);
        }
    }

    private FormulaResult Remember(string tex, bool display, FormulaResult result)
    {
        // Temml writes the word "undefined" for a part that it cannot render.
        if (!result.Failed && result.MathMl.Contains(">undefined", StringComparison.Ordinal)
            && !tex.Contains("undefined", StringComparison.Ordinal))
            result = TemmlSource.Failure("the renderer could not set a part of it");
        if (!result.Failed)
            result = MathMlCleaner.TryClean(result.MathMl, out var clean)
                ? result with { MathMl = clean } : TemmlSource.Failure("the renderer's markup is not well-formed");
        // Counted here, because the dictionary would take all its locks to count itself.
        if (_remembered < MostRemembered && _known.TryAdd((tex, display), result))
            Interlocked.Increment(ref _remembered);
        return result;
    }

    /// <summary>Ends the engine. Later calls to <see cref="Render"/> for formulas not yet known throw.</summary>
    public void Dispose()
    {
        lock (_turn)
        {
            _disposed = true;
            _script?.Dispose();
            _script = null;
        }
    }

    private IMathScript Start()
    {
        if (_managed)
            return new JintMathScript();
        try
        {
            return new V8MathScript();
        }
        catch (Exception e) when (e is TypeLoadException or DllNotFoundException or BadImageFormatException or TypeInitializationException)
        {
            // ClearScript reports a missing native library with one of these, by platform.
            return new JintMathScript();
        }
    }
}
