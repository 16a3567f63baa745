using System.Text.Json.Serialization;
using Conspectus.Core.Names;

namespace Conspectus.Workbench.Exporting;

/// <summary>A name of CSL-JSON: its parts, or one literal text.</summary>
/// <param name="Family">The family name, or null.</param>
/// <param name="Given">The given names, or null.</param>
/// <param name="Particle">The particle of the family name, or null.</param>
/// <param name="Suffix">"Jr.", "III", or null.</param>
/// <param name="Literal">The whole name of a team or a person with one name, or null.</param>
public sealed record CslName(
    string? Family,
    string? Given,
    [property: JsonPropertyName("non-dropping-particle")] string? Particle,
    string? Suffix,
    string? Literal)
{
    /// <summary>The name of an author.</summary>
    public static CslName Of(PersonName name) => name.Kind != NameKind.Person || name.Given.Length == 0
        ? new CslName(null, null, null, null, name.Display)
        : new CslName(name.Family, name.Given, Part(name.Particle), Part(name.Suffix), null);

    private static string? Part(string text) => text.Length > 0 ? text : null;
}
