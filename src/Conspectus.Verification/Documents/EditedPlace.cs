using Conspectus.Core.Reading;
using Conspectus.Verification.Files;

namespace Conspectus.Verification.Documents;

/// <summary>A section of a generated article with the name of its place, and those of what stands in it.</summary>
/// <param name="Name">The place.</param>
/// <param name="Placed">The section.</param>
internal sealed record EditedPlace(string Name, PlacedSection Placed)
{
    /// <summary>The items with their places.</summary>
    public List<(string Name, DocumentItem Item)> Items { get; } = [];

    /// <summary>The sections one level down.</summary>
    public List<EditedPlace> Inner { get; } = [];

    /// <summary>Whether an edit can be of this place or of one inside.</summary>
    public bool Has(ArticleEdit edit) => edit.Place == Name || Items.Exists(i => i.Name == edit.Place) || Inner.Exists(i => i.Has(edit));
}
