namespace Conspectus.Sources.Json;

/// <summary>Where in a JSON document papers stand, as the steps that lead to them from the root.</summary>
/// <param name="Steps">Each a key of an object, <see cref="Element"/> or <see cref="Member"/>; none if the root itself is a paper.</param>
internal sealed record JsonPlace(IReadOnlyList<string> Steps)
{
    /// <summary>The step to every element of an array.</summary>
    public const string Element = "[]";

    /// <summary>The step to every member of an object, whatever its key.</summary>
    public const string Member = "{}";

    /// <summary>Whether papers stand directly at the root, one document each.</summary>
    public bool IsRoot => Steps.Count == 0;

    /// <summary>The key of the list that they stand in, or null.</summary>
    public string? Key => Steps.LastOrDefault(s => s is not (Element or Member));
}
