using System.Text.RegularExpressions;

namespace Conspectus.Sources.Locations;

/// <summary>The conferences whose sites share one platform, and so the address of their feeds.</summary>
internal static partial class KnownConferences
{
    private static readonly Dictionary<string, string> Hosts = new(StringComparer.OrdinalIgnoreCase)
    {
        ["neurips"] = "neurips.cc",
        ["icml"] = "icml.cc",
        ["iclr"] = "iclr.cc",
        ["mlsys"] = "mlsys.org",
        ["aistats"] = "virtual.aistats.org",
        ["cvpr"] = "cvpr.thecvf.com",
        ["iccv"] = "iccv.thecvf.com",
        ["eccv"] = "eccv.ecva.net",
    };

    /// <summary>The names with a year, for messages.</summary>
    public static string Examples => string.Join(", ", Hosts.Keys.Select(n => n + "-YEAR"));

    /// <summary>The address of the feed of a conference such as "neurips-2023", or null for anything else.</summary>
    public static Uri? FindFeed(string name)
    {
        var match = NameAndYear().Match(name);
        if (!match.Success) return null;
        var conference = match.Groups["name"].Value.ToLowerInvariant();
        if (conference == "nips") conference = "neurips";
        return Hosts.TryGetValue(conference, out var host)
            ? new Uri($"https://{host}/static/virtual/data/{conference}-{match.Groups["year"].Value}-orals-posters.json")
            : null;
    }

    [GeneratedRegex(@"^\s*(?<name>[A-Za-z]+)[-_ ]?(?<year>20\d\d)\s*$", RegexOptions.CultureInvariant)]
    private static partial Regex NameAndYear();
}
