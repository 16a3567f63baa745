namespace Conspectus.Reader.Reading;

/// <summary>
/// One change that a page asks for: a mark, a note, a tag, a collection's papers, or to undo. <c>changes.ts</c> writes it.
/// </summary>
/// <param name="Page">What the page calls itself: a text at random, another each time it is loaded.</param>
/// <param name="Number">The page's number of the change: one more for each.</param>
/// <param name="Paper">The paper; null to undo the last change, or for a collection.</param>
/// <param name="Mark">The mark as a word, or null.</param>
/// <param name="Note">The note, or null.</param>
/// <param name="Interest">The interest for which the mark is given, or null.</param>
/// <param name="Tag">The number of a tag, or null.</param>
/// <param name="Set">Whether the tag is to be set, or the papers put in; otherwise it is taken off, or they are taken out.</param>
/// <param name="BasedOn">The note that its writer saw before.</param>
/// <param name="Collection">The id of a collection into which papers are put, or out of which they are taken, or null.</param>
/// <param name="Collect">The name of a collection into which papers are put, and which is made where there is none, or null.</param>
/// <param name="Papers">The papers that are put into a collection or taken out.</param>
internal sealed record PageChange(
    string Page, long Number, string? Paper = null, string? Mark = null, string? Note = null, string? BasedOn = null,
    string? Interest = null, int? Tag = null, bool Set = false, string? Collection = null, string? Collect = null,
    IReadOnlyList<string>? Papers = null);
