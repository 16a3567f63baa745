using System.Text.RegularExpressions;

namespace Conspectus.Verification.Sentences;

/// <summary>A form of sentence that states facts: its words are fixed, so that they say what the queries between them ask.</summary>
/// <param name="Place">Where in an article it stands.</param>
/// <param name="Name">What it says, in a word.</param>
/// <param name="Pattern">
/// The sentence. <c>&lt;kind&gt;</c> stands for an answer to a query, with <c>#</c> behind it for one about the topic at hand and
/// <c>:word</c> for one about a word; <c>&lt;topics&gt;</c> and <c>&lt;keywords&gt;</c> for lists, <c>&lt;cites&gt;</c> for a citation;
/// <c>(one|many)</c> for either, <c>(…)?</c> for what may be left out.
/// </param>
internal sealed partial record Form(FormPlace Place, string Name, string Pattern)
{
    private const string Separator = @"(?:[,;] and |[,;] | and )";
    private const string Topic = @"(?:a mix of )?«topicLabel#\d+» \(«topicSize#\d+»(?: papers)?\)";
    private const string Keyword = @"«keywordRanked@\d+» \(«keywordPapers:[^»]*»(?: papers)?\)";

    private Regex Compiled => field ??= new Regex("^" + Slot().Replace(Pattern.Replace(".", @"\.", StringComparison.Ordinal), Expand) + "$",
        RegexOptions.CultureInvariant);

    /// <summary>Matches a sentence in which each answer is replaced by its query between « and ».</summary>
    public Match Match(string skeleton) => Compiled.Match(skeleton);

    private static string Expand(Match slot) => slot.Groups["name"].Value switch
    {
        "topics" => $"{Topic}(?:{Separator}{Topic})*",
        "keywords" => $"{Keyword}(?:{Separator}{Keyword})*",
        "cites" => "\uF8F0[^\uF8F1]+\uF8F1",
        var name when slot.Groups["here"].Success => $@"«{name}#(?<topic>\d+){slot.Groups["of"].Value}»",
        var name => $"«{name}{slot.Groups["of"].Value}»",
    };

    [GeneratedRegex("<(?<name>[a-zA-Z]+)(?<here>#)?(?<of>:[a-z]+)?>")]
    private static partial Regex Slot();
}
