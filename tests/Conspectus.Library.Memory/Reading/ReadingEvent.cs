using Conspectus.Core.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>A change that can be taken back.</summary>
/// <param name="Reader">Whose.</param>
/// <param name="Before">What stood there before.</param>
internal sealed record ReadingEvent(ReaderId Reader, ReadingState Before);
