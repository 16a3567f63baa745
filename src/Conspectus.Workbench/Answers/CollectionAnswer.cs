using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Answers;

/// <summary>A collection of papers.</summary>
/// <param name="Id">Its id.</param>
/// <param name="Name">Its name.</param>
/// <param name="About">What it is about; possibly empty.</param>
/// <param name="Papers">How many papers it has.</param>
public sealed record CollectionAnswer(string Id, string Name, string About, int Papers)
{
    /// <summary>The answer for a collection.</summary>
    public static CollectionAnswer Of(CollectionSize one) => new(one.Collection.Id, one.Collection.Name, one.Collection.About, one.Papers);
}
