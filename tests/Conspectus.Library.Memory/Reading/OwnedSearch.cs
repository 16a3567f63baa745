using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>A saved search and whose it is.</summary>
/// <param name="Reader">Whose.</param>
/// <param name="Search">The search.</param>
internal sealed record OwnedSearch(ReaderId Reader, SavedSearch Search);
