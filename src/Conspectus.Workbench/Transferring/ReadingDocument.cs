using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Transferring;

/// <summary>All that a reader has recorded, as it leaves one library and enters another.</summary>
/// <param name="Format">Always <see cref="FormatName"/>.</param>
/// <param name="Version">The version of the format, <see cref="CurrentVersion"/>.</param>
/// <param name="Tags">The tags that have names.</param>
/// <param name="Interests">The interests in the order in which they were added.</param>
/// <param name="Papers">The papers of which something is or was recorded, in library order.</param>
/// <param name="History">Every change, earliest first.</param>
/// <param name="Collections">The collections in the order of their names; null in a document of version 1.</param>
/// <param name="CollectionHistory">Every change of a collection, earliest first; likewise.</param>
/// <param name="Searches">The saved searches in the order in which they were added; likewise.</param>
/// <param name="Topics">The topics that were edited; likewise.</param>
public sealed record ReadingDocument(
    string Format,
    int Version,
    IReadOnlyList<DocumentTag> Tags,
    IReadOnlyList<Interest> Interests,
    IReadOnlyList<DocumentPaper> Papers,
    IReadOnlyList<DocumentEvent> History,
    IReadOnlyList<DocumentSet>? Collections = null,
    IReadOnlyList<DocumentCollectionEvent>? CollectionHistory = null,
    IReadOnlyList<DocumentSearch>? Searches = null,
    IReadOnlyList<DocumentTopic>? Topics = null)
{
    /// <summary>Every edit of the article, earliest first; a file of an older program has none.</summary>
    public IReadOnlyList<DocumentArticleEdit> Article { get; init => field = value ?? []; } = [];

    /// <summary>What tells such a document from other JSON.</summary>
    public const string FormatName = "conspectus-reading";

    /// <summary>The version that is written.</summary>
    public const int CurrentVersion = 2;
}
