namespace Conspectus.Verification.Files;

/// <summary>A citation where it stands in a file.</summary>
/// <param name="Line">The line, from 1.</param>
/// <param name="Keys">The keys it names, in the file's order.</param>
/// <param name="IsBare">Whether it is all that is said of a paper: an item with a title, a citation and no sentence.</param>
internal sealed record CitedKeys(int Line, IReadOnlyList<string> Keys, bool IsBare);
