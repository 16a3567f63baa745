namespace Conspectus.Tex;

/// <summary>Turns formulas into MathML.</summary>
public interface IFormulaRenderer
{
    /// <summary>Renders one formula. Safe to call from several threads; never throws for what the formula holds.</summary>
    /// <param name="tex">The formula without its delimiters.</param>
    /// <param name="display">Whether it stands on its own line.</param>
    /// <returns>The MathML, or a failure.</returns>
    FormulaResult Render(string tex, bool display);

    /// <summary>
    /// Renders formulas that will be asked for, all together where that is cheaper than one by one. What <see cref="Render"/>
    /// gives is the same with and without it.
    /// </summary>
    /// <param name="formulas">The formulas; may be empty.</param>
    void Prepare(IReadOnlyList<Formula> formulas)
    {
    }
}
