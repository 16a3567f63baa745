using Conspectus.Core.Topics;

namespace Conspectus.Reader.Papers;

/// <summary>One value that a list can be narrowed to.</summary>
/// <param name="Label">The value as shown.</param>
/// <param name="Count">How many papers it would leave.</param>
/// <param name="Address">The list so narrowed, or without this filter where it is chosen.</param>
/// <param name="Chosen">Whether the list is narrowed to it.</param>
public sealed record FilterChoice(string Label, int Count, string Address, bool Chosen)
{
    /// <summary>The topic it stands for, which gives its colour and indent; null for other fields.</summary>
    public Topic? Topic { get; init; }
}
