using System.Globalization;
using System.Text.RegularExpressions;
using Conspectus.Core.Conferences;
using Conspectus.Core.Papers;
using Conspectus.Core.Topics;

namespace Conspectus.Library.Search;

/// <summary>A typed condition on a column, such as <c>year:2019..2023</c>.</summary>
/// <param name="Field">"topic", "year", "conference", "decision", "kind", "tag" or "collection".</param>
/// <param name="Value">The folded value.</param>
/// <param name="Excluded">Whether papers that meet it are left out.</param>
/// <param name="From">The first year, the decision or the kind.</param>
/// <param name="To">The last year.</param>
public sealed partial record FieldCondition(string Field, string Value, bool Excluded, int From, int To)
{
    private static readonly Dictionary<string, string> Names = new(StringComparer.Ordinal)
    {
        ["author"] = "author",
        ["authors"] = "author",
        ["by"] = "author",
        ["title"] = "title",
        ["abstract"] = "abstract",
        ["keyword"] = "keyword",
        ["keywords"] = "keyword",
        ["topic"] = "topic",
        ["year"] = "year",
        ["conference"] = "conference",
        ["venue"] = "conference",
        ["decision"] = "decision",
        ["is"] = "decision",
        ["kind"] = "kind",
        ["tag"] = "tag",
        ["collection"] = "collection",
    };

    /// <summary>Alternatives: a paper that meets one of these need not meet the condition itself.</summary>
    public IReadOnlyList<FieldCondition> Or { get; init; } = [];

    /// <summary>The field that goes by a name, or null.</summary>
    public static string? Name(string name) => Names.GetValueOrDefault(name);

    /// <summary>What a field wants to have behind its colon, for a message.</summary>
    public static string Expected(string field) => field switch
    {
        "year" => "a year is written 2023, 2019..2023, 2019.. or ..2023",
        "decision" => "a decision is one of "
            + string.Join(", ", Enum.GetValues<Decision>().Select(Decisions.Word).Where(w => w.Length > 0)),
        "kind" => $"a kind is one of {string.Join(", ", Enum.GetValues<PaperKind>().Select(PaperKinds.Word))}",
        _ => "it names nothing",
    };

    /// <summary>The condition, or null where the field is searched by its words or the value says nothing.</summary>
    public static FieldCondition? Read(string field, string value, bool excluded)
    {
        var folded = SearchText.Fold(value);
        switch (field)
        {
            case "topic" or "tag" or "collection":
                return new FieldCondition(field, folded, excluded, 0, 0);
            case "conference":
                return new FieldCondition(field, ConferenceNames.Canonical(folded).ToLowerInvariant(), excluded, 0, 0);
            case "decision" when Decisions.Parse(folded) is var decision and not Decision.Unknown:
                return new FieldCondition(field, folded, excluded, (int)decision, 0);
            case "kind" when PaperKinds.Parse(folded) is { } kind:
                return new FieldCondition(field, folded, excluded, (int)kind, 0);
            case "year" when Years().Match(folded) is { Success: true } years:
                var from = Number(years.Groups["from"].Value, 0);
                return new FieldCondition(field, folded, excluded, from, years.Groups["range"].Success
                    ? Number(years.Groups["to"].Value, 9999) : from);
            default:
                return null;
        }
    }

    /// <summary>The ids of the topics of every level whose label has all words of the value.</summary>
    public IEnumerable<int> TopicIds(TopicTree topics)
    {
        var words = Value.Split(' ');
        return topics.All
            .Where(t => SearchText.Fold(t.Label) is var label && words.All(w => label.Contains(w, StringComparison.Ordinal)))
            .Select(t => t.Id);
    }

    private static int Number(string digits, int otherwise) =>
        digits.Length > 0 ? int.Parse(digits, CultureInfo.InvariantCulture) : otherwise;

    // 2023, 2019..2023, 2019-2023, 2019.., ..2023
    [GeneratedRegex(@"^(?=.*\d)(?<from>\d{4})?(?<range>\.\.|-)?(?(range)(?<to>\d{4})?)$")]
    private static partial Regex Years();
}
