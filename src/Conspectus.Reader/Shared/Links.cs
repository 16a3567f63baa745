using System.Globalization;
using System.Text;
using Conspectus.Core.Topics;
using Microsoft.AspNetCore.Http;

namespace Conspectus.Reader.Shared;

/// <summary>The addresses of the reader's pages.</summary>
internal static class Links
{
    public static string Paper(string id) => "/papers/" + Uri.EscapeDataString(id);

    public static string Mark(string id) => Paper(id) + "/mark";

    public static string Tag(string id) => Paper(id) + "/tag";

    public static string Note(string id) => Paper(id) + "/note";

    public static string Topic(int id, int page = 1) => Query("/topics/" + Number(id), ("page", page > 1 ? Number(page) : null));

    public static string EditTopic(int id, string what) => $"/topics/{Number(id)}/{what}";

    public static string PaperTopic(string id) => Paper(id) + "/topic";

    public static string InTopic(string path, int id) => Query(path, ("topic", Number(id)));

    public static string Author(string name) => Query("/papers", ("author", name));

    public static string Keyword(string keyword) => Query("/papers", ("keyword", keyword));

    public static string Kind(PaperKind kind) => Query("/papers", ("kind", PaperKinds.Word(kind)));

    public static string Tagged(int tag) => Query("/papers", ("tag", Number(tag)));

    public static string Collection(string id) => Query("/papers", ("collection", id));

    public static string EditCollection(string id, string? what = null) =>
        "/reading/collections/" + Uri.EscapeDataString(id) + (what is null ? "" : "/" + what);

    public static string PaperCollections(string id) => Paper(id) + "/collections";

    public static string SavedSearch(string id) => "/reading/searches/" + Uri.EscapeDataString(id);

    public static string Session(string session) => Query("/papers", ("session", session));

    /// <summary>The queue of an interest, what suits it best first.</summary>
    public static string Interest(string id) => Query("/reading", ("order", "suggested"), ("interest", id));

    public static string Reading(int topic) => InTopic("/reading", topic);

    /// <summary>A path with those parameters that have a value, escaped.</summary>
    public static string Query(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var address = new StringBuilder(path);
        var separator = path.Contains('?', StringComparison.Ordinal) ? '&' : '?';
        foreach (var (name, value) in parameters)
        {
            if (string.IsNullOrEmpty(value)) continue;
            address.Append(separator).Append(name).Append('=').Append(Uri.EscapeDataString(value));
            separator = '&';
        }

        return address.ToString();
    }

    /// <summary>The address to go back to after a form, if it is one of ours; otherwise <paramref name="fallback"/>.</summary>
    /// <remarks>Only a path: another site's address, however disguised, must not become a redirect.</remarks>
    /// <exception cref="BadHttpRequestException">It holds letters that no address holds unescaped.</exception>
    public static string Local(string? address, string fallback)
    {
        if (address?.Any(c => c > '~') == true) throw new BadHttpRequestException("The address to go back to is none.");
        return address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : fallback;
    }

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
