using Conspectus.Core.Names;
using Conspectus.Core.Papers;
using Conspectus.Core.Text;

namespace Conspectus.Library.Relational.Papers;

/// <summary>A paper with all that its rows are filled with, computed before the transaction that writes them.</summary>
internal sealed class StoredPaper(Paper paper)
{
    internal Paper Paper { get; } = paper;

    /// <summary>What lists sort titles by.</summary>
    internal string TitleOrder { get; } = Folding.Words(paper.Title.Text);

    /// <summary>What lists sort authors by; null without authors.</summary>
    internal string? AuthorOrder { get; } = paper.Authors.Count > 0 ? PersonName.Of(paper.Authors[0]).SortKey : null;

    /// <summary>The authors' names, folded.</summary>
    internal string[] Authors { get; } = [.. paper.Authors.Select(a => PersonKey.Of(PersonName.Of(a)).Folded)];

    /// <summary>The hash of what the analysis reads.</summary>
    internal byte[] ContentHash { get; } = Papers.ContentHash.Of(paper);
}
