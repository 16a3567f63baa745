using Conspectus.Analysis.Text;
using Conspectus.Core.Papers;

namespace Conspectus.Library.Analysis;

/// <summary>Papers as the analysis reads them.</summary>
public static class PaperDocument
{
    /// <summary>The plain text of a paper's title and abstract, and its keywords.</summary>
    public static Document Of(Paper paper) => new(paper.Title.Text, paper.Abstract.Text, paper.Keywords);
}
