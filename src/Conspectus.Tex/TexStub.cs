#pragma warning disable CS1591
namespace Conspectus.Tex;
public sealed class TexDocument { private TexDocument(string s) => Source = s; public string Source { get; } public static TexDocument Parse(string source) => new(source); public string ToHtml(IFormulaRenderer formulas) => System.Net.WebUtility.HtmlEncode(Source); public string ToText() => Source; public string ToSearchText() => Source.ToLowerInvariant(); public string ToBibTeX() => Source; }
public sealed record FormulaResult(string MathMl, bool Failed);
public interface IFormulaRenderer { FormulaResult Render(string tex, bool display); }
public sealed class FormulaRenderer : IFormulaRenderer, IDisposable { public FormulaResult Render(string tex, bool display) => new(tex, true); public void Dispose() { } }
