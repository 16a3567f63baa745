using Conspectus.Core.Topics;

namespace Conspectus.Mcp;

/// <summary>A topic in a list.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Label">Its name.</param>
/// <param name="Parent">The number of what it belongs to, or null.</param>
/// <param name="Size">How many papers it has.</param>
/// <param name="Terms">Its key phrases.</param>
internal sealed record TopicLine(int Number, string Label, int? Parent, int Size, IReadOnlyList<string> Terms)
{
    private const int MostTerms = 8;

    /// <summary>The line of a topic.</summary>
    public static TopicLine Of(Topic topic) => new(topic.Id, topic.Label, topic.Parent, topic.Size, [.. topic.Terms.Take(MostTerms)]);
}
