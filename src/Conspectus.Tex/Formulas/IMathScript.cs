namespace Conspectus.Tex.Formulas;

/// <summary>A JavaScript engine with the renderer loaded. Used by one thread at a time.</summary>
internal interface IMathScript : IDisposable
{
    /// <summary>The markup of a formula, or null where the renderer refuses it, runs out of its time or of its stack.</summary>
    string? Render(string tex, bool display);
}
