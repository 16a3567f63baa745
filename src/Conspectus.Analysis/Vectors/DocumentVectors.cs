namespace Conspectus.Analysis.Vectors;

/// <summary>Vectors of the documents from another source, such as a neural encoder, which are joined to the embedding.</summary>
/// <param name="Name">Where they come from.</param>
/// <param name="Dimensions">d.</param>
/// <param name="Values">n × d, row-major, rows of unit length or zero.</param>
/// <param name="Weight">Their share of a cosine, between 0 and 1.</param>
public sealed record DocumentVectors(string Name, int Dimensions, float[] Values, float Weight);
