using System.Text;

namespace Conspectus.Articles.Content;

/// <summary>Names the places of an article so that a reader's edits find them again after the next writing.</summary>
/// <remarks>
/// Chapters, topics and themes go by the numbers that the analysis keeps (<c>topic-12</c>), papers by their keys, all else by its heading;
/// what is not a topic stands behind the name of what it is in: <c>topic-12/interesting-papers/paper-smith2023</c>.
/// </remarks>
public static class Places
{
    /// <summary>The place of the article itself, whose heading is the title and whose order is that of the chapters.</summary>
    public const string Whole = "article";

    /// <summary>The place of the reader's closing words, which stand behind all that is generated and only where there are some.</summary>
    public const string Closing = "closing-words";

    private const string Topics = "topic-";

    /// <summary>The article with the places of all its sections and items.</summary>
    public static Article Name(Article article) => article with
    {
        Numbers = Name(article.Numbers, ""),
        Vibes = article.Vibes is { } vibes ? Name(vibes, "") : null,
        Chapters = Name(article.Chapters, ""),
        Colophon = Name(article.Colophon, ""),
    };

    /// <summary>The last part of a place, by which the order of what is around it names it.</summary>
    public static string Last(string place) => place[(place.LastIndexOf('/') + 1)..];

    /// <summary>Small letters, digits and hyphens of a heading; what it has in brackets in front is not of its own.</summary>
    public static string Slug(string heading)
    {
        var end = heading.StartsWith('[') ? heading.IndexOf("] ", StringComparison.Ordinal) : -1;
        var own = end > 0 ? heading[(end + 2)..] : heading;
        var slug = new StringBuilder(own.Length);
        foreach (var c in own.ToLowerInvariant())
        {
            if (char.IsLetterOrDigit(c)) slug.Append(c);
            else if (slug.Length > 0 && slug[^1] != '-') slug.Append('-');
        }

        var text = slug.ToString().Trim('-');
        return text.Length == 0 ? "section" : text[..Math.Min(text.Length, 80)];
    }

    private static Section Name(Section section, string around)
    {
        var place = Of(around, section.Topic, Slug(section.Title));
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        List<Item> items =
        [
            .. section.Items.Select(i => i with
            {
                Place = Once(Of(place, i.Topic, i.Paper is { } paper ? $"paper-{paper.Key}" : Slug(i.Label)), taken),
            }),
        ];
        return section with { Place = place, Items = items, Sections = Name(section.Sections, place) };
    }

    private static List<Section> Name(IReadOnlyList<Section> sections, string around)
    {
        var taken = new Dictionary<string, int>(StringComparer.Ordinal);
        return [.. sections.Select(s => Name(s, around)).Select(s => s with { Place = Once(s.Place, taken) })];
    }

    private static string Of(string around, int? topic, string name)
    {
        var own = topic is { } id ? string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{Topics}{id}") : name;
        var isTopicOfTopic = topic is not null && around.StartsWith(Topics, StringComparison.Ordinal) && !around.Contains('/');
        return around.Length == 0 || isTopicOfTopic ? own : $"{around}/{own}";
    }

    private static string Once(string place, Dictionary<string, int> taken)
    {
        var count = taken[place] = taken.GetValueOrDefault(place) + 1;
        return count == 1 ? place : string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{place}-{count}");
    }
}
