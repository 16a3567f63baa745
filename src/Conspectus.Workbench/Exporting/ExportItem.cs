using Conspectus.Core.Papers;
using Conspectus.Core.Reading;
using Conspectus.Core.Topics;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Exporting;

/// <summary>A paper that is written, with all that can be written of it.</summary>
/// <param name="Row">The row of a list.</param>
/// <param name="Topic">Its topic, or null before the analysis.</param>
/// <param name="Note">The reader's note; empty if there is none.</param>
internal sealed record ExportItem(PaperRow Row, Topic? Topic, string Note)
{
    /// <summary>The paper.</summary>
    public Paper Paper => Row.Paper;

    /// <summary>What the reader recorded about it.</summary>
    public ReaderRemarks Remarks => new(Row.Mark, [.. Row.Tags.Select(t => t.Name)], Note);
}
