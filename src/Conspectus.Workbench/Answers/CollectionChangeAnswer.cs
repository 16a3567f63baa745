using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Answers;

/// <summary>What a change of a collection led to.</summary>
/// <param name="Id">The collection's id.</param>
/// <param name="Name">Its name now; of one that was deleted, the name that it had.</param>
/// <param name="About">What it is about.</param>
/// <param name="Changed">Whether anything is another than before.</param>
/// <param name="Papers">The ids of the papers that were put in or taken out, in library order.</param>
public sealed record CollectionChangeAnswer(string Id, string Name, string About, bool Changed, IReadOnlyList<string> Papers)
{
    /// <summary>The answer for a change.</summary>
    public static CollectionChangeAnswer Of(CollectionChange change) => new(
        change.Collection.Id, change.Collection.Name, change.Collection.About, change.Changed, change.Papers);
}
