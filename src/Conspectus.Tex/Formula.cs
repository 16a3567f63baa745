namespace Conspectus.Tex;

/// <summary>A formula found in a source.</summary>
/// <param name="Tex">The formula without its delimiters, after repairs: what a renderer is given.</param>
/// <param name="Display">Whether it stands on its own line.</param>
public sealed record Formula(string Tex, bool Display);
