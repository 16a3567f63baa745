using Conspectus.Analysis.Text;

namespace Conspectus.Training;

/// <summary>A paper of a corpus.</summary>
/// <param name="Venue">The conference and year, such as "ICLR 2024"; empty where the file does not say.</param>
/// <param name="Document">The text.</param>
/// <param name="Authors">The authors' names.</param>
public sealed record CorpusPaper(string Venue, Document Document, IReadOnlyList<string> Authors);
