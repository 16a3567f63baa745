using Conspectus.Core.Reading;

namespace Conspectus.Library.Memory.Reading;

/// <summary>A change that can be taken back.</summary>
/// <param name="Reader">Whose.</param>
/// <param name="Before">What stood there before.</param>
/// <param name="Interest">The interest for which it was made, or null.</param>
/// <param name="Belonged">What that interest said of the paper before.</param>
internal sealed record ReadingEvent(ReaderId Reader, ReadingState Before, string? Interest = null, bool? Belonged = null);
