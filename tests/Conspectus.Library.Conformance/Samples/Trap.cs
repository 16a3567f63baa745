using System.Collections;

namespace Conspectus.Library.Conformance;

/// <summary>A list that does something when one of its items is taken.</summary>
/// <param name="items">The items.</param>
/// <param name="at">The item that springs the trap.</param>
/// <param name="spring">What then happens.</param>
public sealed class Trap<T>(IReadOnlyList<T> items, int at, Action spring) : IReadOnlyList<T>
{
    public int Count => items.Count;

    public T this[int index]
    {
        get
        {
            if (index == at) spring();
            return items[index];
        }
    }

    public IEnumerator<T> GetEnumerator()
    {
        for (var i = 0; i < items.Count; i++) yield return this[i];
    }

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
