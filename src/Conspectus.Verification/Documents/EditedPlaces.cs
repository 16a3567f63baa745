using System.Globalization;
using System.Text;
using Conspectus.Core.Topics;
using Conspectus.Verification.Files;
using Conspectus.Verification.Queries;

namespace Conspectus.Verification.Documents;

/// <summary>Finds the places of a generated article: by the numbers of topics, the keys of papers, and else by headings.</summary>
internal sealed class EditedPlaces(Holdings library)
{
    /// <summary>The place that stands for the whole article.</summary>
    public const string Whole = "article";

    /// <summary>The place of the reader's closing words, which nothing is generated for.</summary>
    public const string Closing = "closing-words";

    /// <summary>The outer sections with all that is in them.</summary>
    public IReadOnlyList<EditedPlace> Of(IReadOnlyList<PlacedSection> sections)
    {
        var outer = new List<EditedPlace>();
        var open = new Stack<EditedPlace>();
        foreach (var section in sections)
        {
            while (open.Count > 0 && open.Peek().Placed.Section.Level >= section.Section.Level) open.Pop();
            var around = open.Count > 0 ? open.Peek() : null;
            var beside = around?.Inner ?? outer;
            // A list of a topic's papers is about the topic, but goes by its own heading.
            var isOwn = Marks.Normal(section.Heading?.Label ?? "") == Marks.Normal(section.Section.Title);
            var topic = isOwn ? section.Heading : null;
            var name = Name(around?.Name ?? "", topic, section.Section.Title);
            var place = new EditedPlace(Once(name, beside.Select(b => b.Name)), section);
            foreach (var item in section.Section.Items)
                place.Items.Add((Once(Name(place, item), place.Items.Select(i => i.Name)), item));
            beside.Add(place);
            open.Push(place);
        }

        return outer;
    }

    /// <summary>The name by which what is around a place knows it.</summary>
    public static string Last(string name) => name.Split('/')[^1];

    private string Name(EditedPlace around, DocumentItem item)
    {
        if (item.Key is not null) return $"{around.Name}/paper-{item.Key}";
        var theme = around.Placed is { Kind: SectionKind.Topic, Topic: { } topic }
            ? library.Topics.Children(topic).FirstOrDefault(t => Marks.Normal(t.Label) == Marks.Normal(item.Label))
            : null;
        return Name(around.Name, theme, item.Label);
    }

    private static string Name(string around, Topic? topic, string heading)
    {
        if (topic is null) return around.Length == 0 ? Letters(heading) : $"{around}/{Letters(heading)}";
        var own = "topic-" + topic.Id.ToString(CultureInfo.InvariantCulture);
        var isAmongTopics = around.Length == 0 || (around.StartsWith("topic-", StringComparison.Ordinal) && !around.Contains('/'));
        return isAmongTopics ? own : $"{around}/{own}";
    }

    private static string Once(string name, IEnumerable<string> taken)
    {
        var before = taken.Count(t => t == name || (t.StartsWith(name + "-", StringComparison.Ordinal)
            && int.TryParse(t.AsSpan(name.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out _)));
        return before == 0 ? name : $"{name}-{(before + 1).ToString(CultureInfo.InvariantCulture)}";
    }

    private static string Letters(string heading)
    {
        if (heading.StartsWith('[') && heading.Contains("] ", StringComparison.Ordinal))
            heading = heading[(heading.IndexOf("] ", StringComparison.Ordinal) + 2)..];
        var letters = new StringBuilder();
        foreach (var c in heading.ToLowerInvariant()) letters.Append(char.IsLetterOrDigit(c) ? c : '-');
        var words = string.Join('-', letters.ToString().Split('-', StringSplitOptions.RemoveEmptyEntries));
        return words.Length == 0 ? "section" : words[..Math.Min(words.Length, 80)];
    }
}
