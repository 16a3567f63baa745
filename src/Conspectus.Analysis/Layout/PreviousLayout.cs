namespace Conspectus.Analysis.Layout;

/// <summary>A map made before, to which documents have been added.</summary>
/// <param name="Places">n × 2 in −1 … 1, for the documents as they are now; NaN for those that are new.</param>
/// <param name="MeanTrust">The mean of <see cref="MapTrust.Count"/> when the map was made or last added to.</param>
public sealed record PreviousLayout(float[] Places, double MeanTrust);
