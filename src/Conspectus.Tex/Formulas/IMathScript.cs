namespace Conspectus.Tex.Formulas;

/// <summary>A JavaScript engine with the renderer loaded. Used by one thread at a time.</summary>
internal interface IMathScript : IDisposable
{
    /// <summary>The markup of a formula; else why the renderer refused it, or what it ran out of.</summary>
    FormulaResult Render(string tex, bool display);

    /// <summary>The same of several formulas, in their order; null where they took more work or memory together than there is.</summary>
    IReadOnlyList<FormulaResult>? Render(IReadOnlyList<Formula> formulas);
}
