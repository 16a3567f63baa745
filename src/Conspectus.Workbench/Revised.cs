using Conspectus.Library;

namespace Conspectus.Workbench;

/// <summary>A value and the state of the library that it was made from.</summary>
/// <typeparam name="T">What it is.</typeparam>
/// <param name="Value">The value.</param>
/// <param name="Revision">
/// The revision, with 0 in the parts that the value does not depend on. Two equal ones stand for equal values.
/// </param>
public sealed record Revised<T>(T Value, LibraryRevision Revision);
