using System.Globalization;
using System.Text.Json;
using Conspectus.Core;
using Conspectus.Core.Papers;
using Conspectus.Sources.Content;
using Conspectus.Sources.Records;

namespace Conspectus.Sources.References;

/// <summary>Reads CSL-JSON, as Zotero, citeproc and Pandoc write it.</summary>
/// <param name="source">What it stands in, for messages.</param>
/// <param name="log">Where issues go.</param>
internal sealed class CslReferences(string source, ReadingLog log)
{
    private const int MostDepth = 64;

    /// <summary>The works of a list, of an object with a list in "items" or "references", or of an object that is one work.</summary>
    /// <exception cref="ConspectusException">It is no JSON, or holds no list of works.</exception>
    public List<Reference> Read(string json)
    {
        try
        {
            using var document = JsonDocument.Parse(
                json,
                new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = MostDepth });
            return [.. Items(document.RootElement).Select(Reference).OfType<Reference>()];
        }
        catch (JsonException e)
        {
            throw new ConspectusException(
                $"{source} begins like JSON and cannot be read as such (line {Figures.Count((e.LineNumber ?? 0) + 1)}).",
                "Export it again as CSL-JSON, BibTeX or RIS.", e);
        }
    }

    private IEnumerable<(JsonElement Item, int Number)> Items(JsonElement root)
    {
        if (root.ValueKind == JsonValueKind.Object)
        {
            if (root.TryGetProperty("items", out var items) || root.TryGetProperty("references", out items)) root = items;
            else if (root.TryGetProperty("title", out _) || root.TryGetProperty("DOI", out _)) return [(root, 1)];
        }

        return root.ValueKind == JsonValueKind.Array
            ? root.EnumerateArray().Select((item, at) => (item, at + 1))
            : throw new ConspectusException($"{source} is JSON, but no list of works.", "Export it as CSL-JSON, BibTeX or RIS.");
    }

    private Reference? Reference((JsonElement Item, int Number) entry)
    {
        var position = $"item {Figures.Count(entry.Number)}";
        if (entry.Item.ValueKind != JsonValueKind.Object)
        {
            log.Issues.Report(source, position, "", "It is no work; it was left out.");
            return null;
        }

        string Text(string name) => entry.Item.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String
            ? value.GetString() ?? "" : "";
        var address = Text("URL");
        if (address.Length == 0 && Text("number") is ['a' or 'A', 'r' or 'R', 'X' or 'x', _, _, ':', .. var number])
            address = "https://arxiv.org/abs/" + number.Trim();
        return new ReferenceBuilder(source, log).Build(
            position, Text("title"), Text("abstract"), Authors(entry.Item), Text("DOI"), address, Year(entry.Item));
    }

    private static List<Author> Authors(JsonElement item)
    {
        var authors = new List<Author>();
        if (!item.TryGetProperty("author", out var list) || list.ValueKind != JsonValueKind.Array) return authors;
        foreach (var person in list.EnumerateArray().Where(p => p.ValueKind == JsonValueKind.Object))
        {
            string Part(string name) => person.TryGetProperty(name, out var part) && part.ValueKind == JsonValueKind.String
                ? (part.GetString() ?? "").Trim() : "";
            var family = $"{Part("dropping-particle")} {Part("non-dropping-particle")} {Part("family")}".Trim();
            // Family name first, so that it stays whole; a team has but a literal name.
            var name = Part("literal").Length > 0 ? $"{{{Part("literal")}}}"
                : Part("given").Length == 0 ? family
                : string.Join(", ", new[] { family, Part("suffix"), Part("given") }.Where(p => p.Length > 0));
            if (name.Length > 0) authors.Add(new Author(name));
        }

        return authors;
    }

    private static string Year(JsonElement item) =>
        item.TryGetProperty("issued", out var issued) && issued.ValueKind == JsonValueKind.Object
        && issued.TryGetProperty("date-parts", out var parts) && parts.ValueKind == JsonValueKind.Array && parts.GetArrayLength() > 0
        && parts[0].ValueKind == JsonValueKind.Array && parts[0].GetArrayLength() > 0
            ? parts[0][0].ValueKind switch
            {
                JsonValueKind.Number when parts[0][0].TryGetInt32(out var year) => year.ToString(CultureInfo.InvariantCulture),
                JsonValueKind.String => parts[0][0].GetString() ?? "",
                _ => "",
            }
            : "";
}
