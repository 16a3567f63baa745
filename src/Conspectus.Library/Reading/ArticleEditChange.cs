using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What an edit of the article led to.</summary>
/// <param name="Stands">The edit that stands there now; null where the generated text does.</param>
/// <param name="Changed">Whether it is another than before.</param>
/// <param name="Conflict">Whether everything was left as it is because something else stands there than the writer saw.</param>
/// <param name="Revision">The library's revision now.</param>
public sealed record ArticleEditChange(ArticleEdit? Stands, bool Changed, bool Conflict, LibraryRevision Revision);
