namespace Conspectus.Core.Papers;

/// <summary>An author as the paper names them.</summary>
/// <param name="Name">The name in reading order, such as "Yoshua Bengio".</param>
/// <param name="Institution">The institution, where the source tells.</param>
public sealed record Author(string Name, string? Institution = null)
{
    /// <summary>
    /// The family name with its particle where the source tells it and the name alone does not: "García Márquez" in "Gabriel García
    /// Márquez"; else null.
    /// </summary>
    public string? Family { get; init; }
}
