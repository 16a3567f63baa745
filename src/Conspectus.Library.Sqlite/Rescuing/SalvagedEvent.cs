using Conspectus.Core.Reading;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>A change of a mark, a note or tags.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Id">Its id.</param>
/// <param name="Reader">The reader's number.</param>
/// <param name="Ordinal">The paper.</param>
/// <param name="Before">What stood before it.</param>
/// <param name="After">What stood after it.</param>
/// <param name="At">When it was made.</param>
/// <param name="Standing">What has become of it, as the number that is stored.</param>
/// <param name="Interest">The number of the interest for which it was made, or null.</param>
/// <param name="Belonged">What that said before, or null.</param>
/// <param name="Step">What it is taken back with, or null.</param>
internal sealed record SalvagedEvent(
    long Number, string Id, long Reader, long Ordinal, ReadingState Before, ReadingState After, string At, long Standing, long? Interest,
    long? Belonged, string? Step);
