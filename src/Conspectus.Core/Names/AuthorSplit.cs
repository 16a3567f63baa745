using Conspectus.Core.Papers;

namespace Conspectus.Core.Names;

/// <summary>A cell of authors as people.</summary>
/// <param name="Authors">The people in order, each once for each time they stand there; empty for a blank cell.</param>
/// <param name="Reason">How the cell was read, as one sentence that an importer can show: "It was split at “;”."</param>
/// <param name="IsCertain">Whether there is no other likely reading; an importer reports a cell for which there is.</param>
public sealed record AuthorSplit(IReadOnlyList<Author> Authors, string Reason, bool IsCertain);
