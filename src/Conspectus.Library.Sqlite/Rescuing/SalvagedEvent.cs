using Conspectus.Core.Reading;

namespace Conspectus.Library.Sqlite.Rescuing;

/// <summary>A change of a mark or a note.</summary>
internal sealed record SalvagedEvent(
    long Number, string Id, long Reader, long Ordinal, Mark Before, string NoteBefore, Mark After, string NoteAfter, string At,
        bool TakenBack);
