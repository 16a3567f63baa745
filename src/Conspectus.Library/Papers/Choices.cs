namespace Conspectus.Library.Papers;

/// <summary>Makes choices of values.</summary>
public static class Choices
{
    /// <summary>A single value; null, which means any, for null.</summary>
    public static Choice<T>? One<T>(T? value)
        where T : notnull => value is null ? null : new Choice<T>([value]);

    /// <summary>Several values; null, which means any, where there are none.</summary>
    public static Choice<T>? Of<T>(IEnumerable<T> values)
        where T : notnull => values.Distinct().ToArray() is { Length: > 0 } some ? new Choice<T>(some) : null;

    /// <summary>A choice with a value more, or without it where it is among the values; null where none is left.</summary>
    /// <param name="choice">The choice; null means any.</param>
    /// <param name="value">The value.</param>
    public static Choice<T>? Toggle<T>(Choice<T>? choice, T value)
        where T : notnull => Of(
            choice is null ? [value] : choice.Contains(value) ? choice.Where(v => !v.Equals(value)) : choice.Append(value));
}
