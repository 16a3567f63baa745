using Conspectus.Tex;

namespace Conspectus.Core.Tests;

/// <summary>Renders no formula: the reader then sees each as text.</summary>
internal sealed class PlainFormulas : IFormulaRenderer
{
    public FormulaResult Render(string tex, bool display) => new("", Failed: true);
}
