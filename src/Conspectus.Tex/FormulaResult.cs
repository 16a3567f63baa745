namespace Conspectus.Tex;

/// <summary>What a renderer made of one formula.</summary>
/// <param name="MathMl">A safe <c>math</c> element without style or script; empty where it failed.</param>
/// <param name="Failed">Whether the formula could not be rendered; it is then shown as readable text.</param>
/// <param name="Reason">Why it failed, for a person to read; plain text, empty where it did not.</param>
public sealed record FormulaResult(string MathMl, bool Failed, string Reason = "");
