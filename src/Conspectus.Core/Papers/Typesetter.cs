using Conspectus.Tex;

namespace Conspectus.Core.Papers;

/// <summary>Parses titles and abstracts once and keeps every form of them. Safe to call from several threads.</summary>
/// <param name="formulas">Renders the formulas.</param>
public sealed class Typesetter(IFormulaRenderer formulas)
{
    /// <summary>All forms of one text.</summary>
    public TypesetText Typeset(string source)
    {
        if (string.IsNullOrWhiteSpace(source)) return TypesetText.Empty;
        var document = TexDocument.Parse(source);
        return new TypesetText(source, document.ToHtml(formulas), document.ToText(), document.ToSearchText());
    }
}
