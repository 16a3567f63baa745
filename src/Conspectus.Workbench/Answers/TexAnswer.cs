using Conspectus.Tex;

namespace Conspectus.Workbench.Answers;

/// <summary>A text rendered.</summary>
/// <param name="Text">The text in the form asked for.</param>
/// <param name="Repairs">What was mended in it.</param>
public sealed record TexAnswer(string Text, IReadOnlyList<Repair> Repairs);
