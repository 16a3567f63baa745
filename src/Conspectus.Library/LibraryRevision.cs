namespace Conspectus.Library;

/// <summary>Which state of a library something was made from. Caches, entity tags and stamps are keyed by it and by nothing else.</summary>
/// <remarks>
/// A write moves on the parts that it changes, in its own transaction, so that two equal revisions of one library mean equal content. A
/// part never goes
/// back: its next value is the clock's microseconds, or one more than before where the clock has not moved on. A copy that was put back and
/// then written to
/// therefore has other numbers than the library it replaced.
/// </remarks>
/// <param name="Papers">Moved on by every import that added or changed a paper; 0 before the first.</param>
/// <param name="Analysis">Moved on by every analysis that was saved and every edit of its topics; 0 before the first.</param>
/// <param name="Reading">Moved on by every mark, note and undo that changed something; 0 before the first.</param>
public readonly record struct LibraryRevision(long Papers, long Analysis, long Reading)
{
    /// <summary>The three numbers with hyphens between them; safe inside an entity tag.</summary>
    public override string ToString() => FormattableString.Invariant($"{Papers}-{Analysis}-{Reading}");
}
