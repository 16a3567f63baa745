namespace Conspectus.Training;

/// <summary>Pairs of texts that belong together, and which texts of other pairs may not serve as wrong answers.</summary>
internal sealed record PairBatch(TermBag[] Left, TermBag[] Right, Func<int, int, bool> Excluded);
