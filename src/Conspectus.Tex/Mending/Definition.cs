namespace Conspectus.Tex.Mending;

/// <summary>A definition found in a text.</summary>
/// <param name="Name">The command it defines, without its backslash; empty where it only sets something up.</param>
/// <param name="Macro">What the command stands for; null where that cannot be put in its place.</param>
/// <param name="End">Where the text goes on.</param>
internal sealed record Definition(string Name, Macro? Macro, int End);
