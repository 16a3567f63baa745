namespace Conspectus.Training;

/// <summary>A text as the model sees it: terms with damped counts.</summary>
internal sealed record TermBag(int[] Terms, float[] Counts);
