using System.Collections;

namespace Conspectus.Library.Papers;

/// <summary>The values of a field that a list is narrowed to: a paper with any of them is listed.</summary>
/// <remarks>At least one value, each once, in the order in which they were chosen. A single value is a choice by itself.</remarks>
/// <typeparam name="T">The values of the field.</typeparam>
public sealed class Choice<T> : IReadOnlyList<T>, IEquatable<Choice<T>>
    where T : notnull
{
    private readonly T[] _values;

    internal Choice(T[] values) => _values = values;

    /// <inheritdoc/>
    public int Count => _values.Length;

    /// <inheritdoc/>
    public T this[int index] => _values[index];

    /// <summary>A single value; null, which means any, for null.</summary>
    public static implicit operator Choice<T>?(T? value) => Choices.One(value);

    /// <inheritdoc/>
    public bool Equals(Choice<T>? other) => other is not null && _values.SequenceEqual(other._values);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as Choice<T>);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = default(HashCode);
        foreach (var value in _values) hash.Add(value);
        return hash.ToHashCode();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join(", ", _values);

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_values).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
