namespace Conspectus.Library.Vectors;

/// <summary>What a neural encoder read off a paper.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="TextHash">A hash of the text that was read; a paper whose text has another is to be read again.</param>
/// <param name="Vector">The vector, of unit length or zero.</param>
public sealed record EncodedPaper(string PaperId, string TextHash, float[] Vector);
