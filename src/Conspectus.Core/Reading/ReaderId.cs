namespace Conspectus.Core.Reading;

/// <summary>
/// A person who reads: marks, notes and history belong to one. Unique over all libraries, so that two libraries can be merged.
/// </summary>
/// <param name="Value">32 hexadecimal digits, given out at random.</param>
public readonly record struct ReaderId(string Value)
{
    /// <inheritdoc/>
    public override string ToString() => Value;
}
