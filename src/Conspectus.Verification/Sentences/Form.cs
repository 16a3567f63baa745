using System.Text.RegularExpressions;

namespace Conspectus.Verification.Sentences;

/// <summary>A form of sentence that states facts: its words are fixed, so that they say what the queries between them ask.</summary>
/// <param name="Place">Where in an article it stands.</param>
/// <param name="Name">What it says, in a word.</param>
/// <param name="Pattern">
/// The sentence. <c>&lt;kind&gt;</c> stands for an answer to a query, with <c>#</c> behind it for one about the topic at hand and
/// <c>:word</c> for one about a word, <c>:</c> for one about any, <c>@</c> for one at a place in an order, <c>~</c> for one about a year;
/// <c>&lt;cites&gt;</c> for a citation, and the names of <see cref="FormLists"/> for lists; <c>(one|many)</c> for either, <c>(…)?</c>
/// for what may be left out.
/// </param>
/// <param name="Years">
/// The editions that its shares and years are of, a letter each: n for the article's edition among those compared, b for the one before,
/// f for the first, 0 for the article's papers. What stands behind a slash repeats.
/// </param>
internal sealed partial record Form(FormPlace Place, string Name, string Pattern, string Years = "")
{
    private Regex Compiled => field ??= new Regex("^" + Slot().Replace(Pattern.Replace(".", @"\.", StringComparison.Ordinal), Expand) + "$",
        RegexOptions.CultureInvariant);

    /// <summary>Matches a sentence in which each answer is replaced by its query between « and ».</summary>
    public Match Match(string skeleton) => Compiled.Match(skeleton);

    private static string Expand(Match slot)
    {
        var name = slot.Groups["name"].Value;
        if (name == "cites") return "\uF8F0[^\uF8F1]+\uF8F1";
        if (FormLists.Pattern(name) is { } list) return list;
        var here = slot.Groups["here"].Success ? @"#(?<topic>\d+)" : "";
        var of = slot.Groups["of"].Value is ":" ? $":{FormLists.Word}" : slot.Groups["of"].Value;
        return $"«{name}{here}{of}{(slot.Groups["rank"].Success ? @"@\d+" : "")}{(slot.Groups["year"].Success ? @"~\d+" : "")}»";
    }

    [GeneratedRegex("<(?<name>[a-zA-Z]+)(?<here>#)?(?<of>:[a-zA-Z]*)?(?<rank>@)?(?<year>~)?>")]
    private static partial Regex Slot();
}
