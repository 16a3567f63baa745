namespace Conspectus.Library;

/// <summary>Something in a library that is not as it should be.</summary>
/// <param name="What">What is wrong, in a sentence.</param>
/// <param name="NextStep">What the user can do about it, in a sentence.</param>
public sealed record LibraryFault(string What, string NextStep);
