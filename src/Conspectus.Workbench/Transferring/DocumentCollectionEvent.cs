namespace Conspectus.Workbench.Transferring;

/// <summary>A change of a collection as a document has it.</summary>
/// <param name="Id">Its id, the same in every library: 32 hexadecimal digits.</param>
/// <param name="Collection">The collection's id.</param>
/// <param name="At">When it was made.</param>
/// <param name="Added">The ids of the papers that were put in.</param>
/// <param name="Removed">The ids of the papers that were taken out.</param>
/// <param name="Standing">"stands", "takenBack" or "elsewhere".</param>
/// <param name="NameBefore">The name before it; null where the collection was made.</param>
/// <param name="AboutBefore">The description before it, likewise.</param>
/// <param name="NameAfter">The name after it; null where the collection was removed.</param>
/// <param name="AboutAfter">The description after it, likewise.</param>
/// <param name="Follows">The id of the last change of a paper before it, or null.</param>
/// <param name="Step">What the changes that undo takes back together have in common, or null for one on its own.</param>
public sealed record DocumentCollectionEvent(
    string Id,
    string Collection,
    DateTimeOffset At,
    IReadOnlyList<string> Added,
    IReadOnlyList<string> Removed,
    string Standing,
    string? NameBefore = null,
    string? AboutBefore = null,
    string? NameAfter = null,
    string? AboutAfter = null,
    string? Follows = null,
    string? Step = null);
