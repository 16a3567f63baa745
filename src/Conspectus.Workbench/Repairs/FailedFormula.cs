namespace Conspectus.Workbench.Repairs;

/// <summary>A formula that could not be rendered.</summary>
/// <param name="Tex">Its source.</param>
/// <param name="Text">What is shown instead.</param>
/// <param name="Paper">The paper's id.</param>
/// <param name="Reason">Why.</param>
public sealed record FailedFormula(string Tex, string Text, string Paper, string Reason);
