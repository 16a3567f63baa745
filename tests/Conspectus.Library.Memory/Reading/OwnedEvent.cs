using Conspectus.Core.Reading;
using Conspectus.Library.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>A change and whose it is.</summary>
/// <param name="Reader">Whose.</param>
/// <param name="Change">The change.</param>
internal sealed record OwnedEvent(ReaderId Reader, ReadingEvent Change);
