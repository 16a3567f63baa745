using Conspectus.Sources.Markup;

namespace Conspectus.Sources.Rdf;

/// <summary>What works of a file refer to by name: people, journals, proceedings.</summary>
internal sealed class RdfNodes
{
    private const int Most = 200_000;

    // What is no work, though it may bear a title.
    private static readonly HashSet<string> NoWorks = new(StringComparer.Ordinal)
    {
        "Person", "Organization", "Agent", "Journal", "Periodical", "Series", "Collection", "Attachment", "Memo", "Conference", "Event",
        "PublicationIssue", "PublicationVolume", "Issue", "Seq", "Bag", "List", "Place", "Address", "Concept", "Thing", "Note", "WebSite",
    };

    private readonly Dictionary<string, MarkupElement> _nodes = new(StringComparer.Ordinal);

    /// <summary>Whether a node is a work: it bears a title and is neither a person nor what works stand in.</summary>
    public static bool IsWork(MarkupElement node) => !NoWorks.Contains(node.Name) && node.TextAt("itemType") is not ("attachment" or "note")
        && (node.IsTooLarge || node.Child("title") is not null || node.Child("name") is not null);

    /// <summary>Remembers a node that works may refer to.</summary>
    public void Add(MarkupElement node)
    {
        if (_nodes.Count < Most && !IsWork(node) && NameOf(node) is { Length: > 0 } name) _nodes.TryAdd(name, node);
    }

    /// <summary>What stands in a property: the node in it, the node that it names, or null where it holds text.</summary>
    public MarkupElement? In(MarkupElement property)
    {
        if (property.Children.FirstOrDefault() is { } inner) return inner;
        var name = property.Attribute("resource") is { Length: > 0 } resource ? resource : property.Attribute("nodeID");
        return name.Length > 0 ? _nodes.GetValueOrDefault(name) : null;
    }

    private static string NameOf(MarkupElement node) =>
        node.Attribute("about") is { Length: > 0 } about ? about
        : node.Attribute("ID") is { Length: > 0 } id ? "#" + id
        : node.Attribute("nodeID");
}
