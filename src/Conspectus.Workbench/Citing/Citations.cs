using Conspectus.Articles.Styles;
using Conspectus.Core;
using Conspectus.Core.Papers;

namespace Conspectus.Workbench.Citing;

/// <summary>Cites papers in a style, to be copied.</summary>
public static class Citations
{
    /// <summary>The reference of each paper, in the order given; none for no papers.</summary>
    /// <param name="papers">The papers.</param>
    /// <param name="style">The style.</param>
    /// <param name="cancel">Stops between two papers.</param>
    /// <exception cref="ConspectusException">The style cannot be used.</exception>
    public static IReadOnlyList<StyledReference> Of(IReadOnlyList<Paper> papers, CitationStyle style, CancellationToken cancel)
    {
        using var formatter = new CitationFormatter(style);
        var references = new List<StyledReference>(papers.Count);
        foreach (var paper in papers)
        {
            cancel.ThrowIfCancellationRequested();
            references.Add(formatter.Format(paper));
        }

        return references;
    }
}
