using Conspectus.Library;

namespace Conspectus.Workbench.Answers;

/// <summary>What was saved from a damaged library, and what was lost as far as that is known.</summary>
/// <param name="File">The new library.</param>
/// <param name="Papers">Papers.</param>
/// <param name="IncompletePapers">How many of the saved papers lack something that they had.</param>
/// <param name="Marks">Papers with a mark.</param>
/// <param name="Notes">Papers with a note.</param>
/// <param name="Changes">The history of marks, notes and tags.</param>
/// <param name="Interests">The interests, with what was liked and skipped for them.</param>
/// <param name="Collections">The collections, with their papers.</param>
/// <param name="CollectionChanges">The history of collections.</param>
/// <param name="Searches">The saved searches.</param>
/// <param name="TopicEdits">Edits of topics; each topic that they changed is pinned, with its name and its papers.</param>
/// <param name="ArticleEdits">The history of what was edited in the article.</param>
/// <param name="Merges">The records that became one paper with others.</param>
/// <param name="Apart">Pairs of papers that were taken apart and stay so.</param>
/// <param name="Accounts">Who may sign in; their tokens are not saved.</param>
/// <param name="Imports">The imports that the library remembers.</param>
public sealed record RescueAnswer(
    string File, RescueCount Papers, int IncompletePapers, RescueCount Marks, RescueCount Notes, RescueCount Changes,
    RescueCount Interests, RescueCount Collections, RescueCount CollectionChanges, RescueCount Searches, RescueCount TopicEdits,
    RescueCount ArticleEdits, RescueCount Merges, RescueCount Apart, RescueCount Accounts, RescueCount Imports)
{
    /// <summary>A report as an answer.</summary>
    public static RescueAnswer Of(RescueReport report) => new(
        report.File, report.Papers, report.IncompletePapers, report.Marks, report.Notes, report.Changes, report.Interests,
        report.Collections, report.CollectionChanges, report.Searches, report.TopicEdits, report.ArticleEdits, report.Merges,
        report.Apart, report.Accounts, report.Imports);
}
