namespace Conspectus.Library;

/// <summary>What was saved from a damaged library into a new one.</summary>
/// <param name="File">The new library.</param>
/// <param name="Papers">Papers.</param>
/// <param name="IncompletePapers">
/// How many of the saved papers lack something that they had; importing their sources again brings it back.
/// </param>
/// <param name="Marks">Papers with a mark, of all readers.</param>
/// <param name="Notes">Papers with a note, of all readers.</param>
/// <param name="Changes">The history of marks, notes and tags.</param>
/// <param name="Imports">The imports that the library remembers.</param>
public sealed record RescueReport(
    string File, RescueCount Papers, int IncompletePapers, RescueCount Marks, RescueCount Notes, RescueCount Changes, RescueCount Imports)
{
    /// <summary>The interests of readers, with what was said for them.</summary>
    public RescueCount Interests { get; init; } = new(0, 0);

    /// <summary>Edits of topics: each topic that they changed is pinned, with its name and its papers.</summary>
    public RescueCount TopicEdits { get; init; } = new(0, 0);

    /// <summary>The collections of readers, with their papers.</summary>
    public RescueCount Collections { get; init; } = new(0, 0);

    /// <summary>The history of collections.</summary>
    public RescueCount CollectionChanges { get; init; } = new(0, 0);

    /// <summary>The saved searches of readers.</summary>
    public RescueCount Searches { get; init; } = new(0, 0);

    /// <summary>The history of what readers edited in the article.</summary>
    public RescueCount ArticleEdits { get; init; } = new(0, 0);

    /// <summary>The records that became one paper with others, each with what is needed to take it apart again.</summary>
    public RescueCount Merges { get; init; } = new(0, 0);

    /// <summary>Pairs of papers that were taken apart, and that later imports keep apart.</summary>
    public RescueCount Apart { get; init; } = new(0, 0);

    /// <summary>Who may sign in; programs get new tokens.</summary>
    public RescueCount Accounts { get; init; } = new(0, 0);

    /// <summary>Whether everything that was looked for was found whole.</summary>
    public bool IsWhole => IncompletePapers + Papers.Lost + Marks.Lost + Notes.Lost + Changes.Lost + Interests.Lost + TopicEdits.Lost
        + Imports.Lost + Collections.Lost + CollectionChanges.Lost + Searches.Lost + ArticleEdits.Lost + Merges.Lost
        + Apart.Lost + Accounts.Lost == 0;
}
