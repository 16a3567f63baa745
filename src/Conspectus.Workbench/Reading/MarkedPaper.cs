using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Workbench.Reading;

/// <summary>A paper with a mark or a note.</summary>
/// <param name="Paper">The paper.</param>
/// <param name="State">The mark and the note.</param>
/// <param name="Topic">Its topic, or null before the analysis.</param>
public sealed record MarkedPaper(Paper Paper, ReadingState State, Topic? Topic);
