using Conspectus.Core.Topics;

namespace Conspectus.Reader.Papers;

/// <summary>One value that a list can be narrowed to, alone or beside others of its field.</summary>
/// <param name="Label">The value as shown.</param>
/// <param name="Count">How many papers of the list under all other filters have it.</param>
/// <param name="Address">The list with this value chosen as well, or without it where it is chosen.</param>
/// <param name="Chosen">Whether it is among those that the list is narrowed to.</param>
public sealed record FilterChoice(string Label, int Count, string Address, bool Chosen)
{
    /// <summary>The topic it stands for, which gives its colour and indent; null for other fields.</summary>
    public Topic? Topic { get; init; }
}
