namespace Conspectus.Tex.Reading;

/// <summary>Where a formula stands in the text: its delimiters from <paramref name="Start"/> to before <paramref name="End"/>.</summary>
internal readonly record struct FormulaSpan(int Start, int ContentStart, int ContentEnd, int End, bool Display);
