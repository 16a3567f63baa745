using Conspectus.Tex;

namespace Conspectus.Core.Papers;

/// <summary>Parses titles and abstracts once and keeps every form of them. Safe to call from several threads.</summary>
/// <param name="formulas">Renders the formulas.</param>
public sealed class Typesetter(IFormulaRenderer formulas)
{
    /// <summary>All forms of one text.</summary>
    public TypesetText Typeset(string source) => Typeset([source])[0];

    /// <summary>All forms of several texts, in their order. Cheaper than one by one: the renderer gets their formulas together.</summary>
    public IReadOnlyList<TypesetText> Typeset(IReadOnlyList<string> sources)
    {
        var documents = sources.Select(s => string.IsNullOrWhiteSpace(s) ? null : TexDocument.Parse(s)).ToList();
        formulas.Prepare(documents.SelectMany(d => d?.Formulas ?? []).ToList());
        return documents.ConvertAll(
            d => d is null ? TypesetText.Empty : new TypesetText(d.Source, d.ToHtml(formulas), d.ToText(), d.ToSearchText()));
    }
}
