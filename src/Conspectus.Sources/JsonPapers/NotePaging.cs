using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using Conspectus.Sources.Content;
using Conspectus.Sources.Json;

namespace Conspectus.Sources.JsonPapers;

/// <summary>Where OpenReview's notes go on: it gives a number of them at a time and tells how many there are.</summary>
internal static partial class NotePaging
{
    /// <summary>The address of the next notes, or null where these are the last, or the page is none of OpenReview's.</summary>
    public static string? Next(SourcePart page, CancellationToken cancel)
    {
        if (page.Address is not { } address || !address.AbsolutePath.EndsWith("/notes", StringComparison.Ordinal)) return null;
        var (notes, count) = (0, 0);
        using var json = new JsonItemStream(page, cancel);
        json.Read();
        while (json.ReadName())
        {
            var name = json.Name;
            json.Read();
            if (name == "notes" && json.Token == JsonTokenType.StartArray)
            {
                while (json.ReadValue(out _)) notes++;
            }
            else if (name == "count" && json.Token == JsonTokenType.Number)
                _ = int.TryParse(json.Plain.Span, NumberStyles.None, CultureInfo.InvariantCulture, out count);
            else if (json.Token is JsonTokenType.StartArray or JsonTokenType.StartObject) json.Leave();
        }

        var offset = Offset().Match(address.Query) is { Success: true } match
            ? int.Parse(match.Groups["offset"].ValueSpan, CultureInfo.InvariantCulture) : 0;
        if (notes == 0 || offset + notes >= count) return null;
        var next = (offset + notes).ToString(CultureInfo.InvariantCulture);
        var query = Offset().IsMatch(address.Query) ? Offset().Replace(address.Query, "${sign}offset=" + next)
            : $"{address.Query}&offset={next}";
        return new UriBuilder(address) { Query = query.TrimStart('?') }.Uri.AbsoluteUri;
    }

    [GeneratedRegex("(?<sign>[?&])offset=(?<offset>[0-9]{1,8})", RegexOptions.CultureInvariant)]
    private static partial Regex Offset();
}
