namespace Conspectus.Core.Topics;

/// <summary>Papers that belong to another topic than the analysis says.</summary>
/// <param name="Papers">The ids of the papers.</param>
/// <param name="Topic">A topic, of which they then are in the theme whose middle on the map is nearest; or a theme.</param>
public sealed record PaperMove(IReadOnlyList<string> Papers, int Topic) : TopicEdit(Topic);
