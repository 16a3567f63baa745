using Conspectus.Core.Reading;
using Conspectus.Core.Topics;

namespace Conspectus.Reader.Shared;

/// <summary>The addresses of the reader's pages.</summary>
internal static class Links
{
    public static string Paper(string id) => "/papers/" + Uri.EscapeDataString(id);

    public static string Mark(string id) => Paper(id) + "/mark";

    public static string Note(string id) => Paper(id) + "/note";

    public static string Topic(int id, int page = 1) => Query($"/topics/{id}", ("page", page > 1 ? page.ToString() : null));

    public static string Author(string name) => Query("/papers", ("author", name));

    public static string Keyword(string keyword) => Query("/papers", ("keyword", keyword));

    public static string Kind(PaperKind kind) => Query("/papers", ("kind", PaperKinds.Word(kind)));

    public static string Session(string session) => Query("/papers", ("session", session));

    public static string Reading(int? topic, string? paper = null) =>
        Query("/reading", ("topic", topic?.ToString()), ("paper", paper));

    public static string Marked(Mark mark) => Query("/papers", ("mark", MarkWords.Of(mark)));

    /// <summary>A path with those parameters that have a value, escaped.</summary>
    public static string Query(string path, params ReadOnlySpan<(string Name, string? Value)> parameters)
    {
        var address = new System.Text.StringBuilder(path);
        var separator = path.Contains('?') ? '&' : '?';
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
    public static string Local(string? address, string fallback) =>
        address is ['/', ..] and not ['/', '/' or '\\', ..] && !address.Any(char.IsControl) ? address : fallback;
}
