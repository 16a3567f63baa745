namespace Conspectus.Articles.Styles;

/// <summary>A style of the Citation Style Language (CSL 1.0.2), by which references are formatted.</summary>
/// <param name="Name">What it is called: a bundled name, or the name of a file without its ending.</param>
/// <param name="Xml">The style.</param>
public sealed record CitationStyle(string Name, string Xml)
{
    private static readonly Lazy<IReadOnlyDictionary<string, string>> Shipped = new(CiteprocSource.Styles);

    /// <summary>The names of the bundled styles, in alphabetical order: apa, harvard, vancouver.</summary>
    public static IReadOnlyList<string> Names { get; } = ["apa", "harvard", "vancouver"];

    /// <summary>A bundled style; null where there is none of that name.</summary>
    /// <param name="name">The name, in whatever case.</param>
    public static CitationStyle? Bundled(string name)
    {
        var known = name.ToLowerInvariant();
        return Names.Contains(known) ? new CitationStyle(known, Shipped.Value[known == "harvard" ? "harvard1" : known]) : null;
    }
}
