namespace Conspectus.Workbench.Transferring;

/// <summary>A change as a document has it.</summary>
/// <param name="Id">Its id, the same in every library: 32 hexadecimal digits.</param>
/// <param name="Paper">The paper's id in the document.</param>
/// <param name="At">When it was made.</param>
/// <param name="MarkBefore">The mark before it, as a word.</param>
/// <param name="MarkAfter">The mark after it.</param>
/// <param name="NoteBefore">The note before it.</param>
/// <param name="NoteAfter">The note after it.</param>
/// <param name="TagsBefore">The numbers of the tags before it.</param>
/// <param name="TagsAfter">The numbers of the tags after it.</param>
/// <param name="Standing">"stands", "takenBack" or "elsewhere".</param>
/// <param name="Interest">The id of the interest for which it was made, or null.</param>
/// <param name="Belonged">What that said of the paper before, or null.</param>
/// <param name="Step">What the changes that undo takes back together have in common, or null.</param>
public sealed record DocumentEvent(
    string Id,
    string Paper,
    DateTimeOffset At,
    string MarkBefore,
    string MarkAfter,
    string NoteBefore,
    string NoteAfter,
    IReadOnlyList<int> TagsBefore,
    IReadOnlyList<int> TagsAfter,
    string Standing,
    string? Interest = null,
    bool? Belonged = null,
    string? Step = null);
