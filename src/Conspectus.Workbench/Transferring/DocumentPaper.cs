using Conspectus.Core.Papers;

namespace Conspectus.Workbench.Transferring;

/// <summary>A paper as a document has it: what it goes by, so that another library finds it, and what is recorded of it.</summary>
/// <param name="Id">Its id, by which the document names it.</param>
/// <param name="Key">Its citation key.</param>
/// <param name="Title">Its title as plain text.</param>
/// <param name="Authors">Its authors in order.</param>
/// <param name="Conference">The conference.</param>
/// <param name="Year">The year; 0 where it is not known.</param>
/// <param name="Identifiers">What it goes by in catalogues.</param>
/// <param name="Mark">The mark as a word.</param>
/// <param name="Note">The note in Markdown; empty if there is none.</param>
/// <param name="Tags">The numbers of its tags, ascending.</param>
/// <param name="Votes">What was said of it for interests.</param>
/// <param name="Url">The address of its page, or null.</param>
public sealed record DocumentPaper(
    string Id,
    string Key,
    string Title,
    IReadOnlyList<string> Authors,
    string Conference,
    int Year,
    Identifiers Identifiers,
    string Mark,
    string Note,
    IReadOnlyList<int> Tags,
    IReadOnlyList<DocumentVote> Votes,
    string? Url = null);
