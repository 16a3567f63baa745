namespace Conspectus.Verification.Sentences;

/// <summary>The lists that stand in sentences, as patterns of their queries.</summary>
internal static class FormLists
{
    /// <summary>Any word that a query is about.</summary>
    public const string Word = "[^»@~]*";

    private const string Separator = @"(?:[,;] and |[,;] | and )";
    private const string Label = @"(?:a mix of )?«topicLabel#\d+»";
    private const string Share = $@"«phraseShare:{Word}~\d+»";
    private const string Titled = $@"“«paperTitle:{Word}»” \uF8F0[^\uF8F1]+\uF8F1";
    private const string Papers = $"«phrasePapers:{Word}»";

    private static readonly Dictionary<string, string> Patterns = new(StringComparer.Ordinal)
    {
        ["topics"] = All($@"{Label} \(«topicSize#\d+»(?: papers)?\)"),
        ["keywords"] = All($@"«keywordRanked@\d+» \(«keywordPapers:{Word}»(?: papers)?\)"),
        ["places"] = First($@"{Label} \(«phrasePapers#\d+:{Word}»", " papers", @"\)"),
        ["risen"] = All($@"“«changedTerm:Rising@\d+»” \({Share} to {Share}\)"),
        ["fallen"] = All($@"“«changedTerm:Falling@\d+»” \({Share} then, {Share} now\)"),
        ["appeared"] = All($@"“«changedTerm:New@\d+»” \({Papers} now\)"),
        ["travelling"] = $"“«topicSubject:{Word}»” is said in {Papers} papers of «phraseTopics:{Word}» topics"
            + $"(?:{Separator}“«topicSubject:{Word}»” in {Papers} of «phraseTopics:{Word}»)*",
        ["titles"] = $@"{Titled}(?:; {Titled})*",
        ["observed"] = $"“«word:{Word}»” stands in {Papers} papers of «phraseTopics:{Word}» topics"
            + $"(?:{Separator}“«word:{Word}»” in {Papers} of «phraseTopics:{Word}»)*",
        ["topicdata"] = All($@"«namedRanked#\d+:data@\d+» \(«namedPapers#\d+:{Word}»\)"),
        ["topicmodels"] = All($@"«namedRanked#\d+:model@\d+» \(«namedPapers#\d+:{Word}»\)"),
        ["data"] = Named("data"),
        ["models"] = Named("model"),
    };

    /// <summary>The pattern of a list; null for a name that is none.</summary>
    public static string? Pattern(string name) => Patterns.GetValueOrDefault(name);

    private static string Named(string what) =>
        First($@"«namedRanked:{what}@\d+» \(«namedPapers:{Word}»", " papers", $@"(?:, most in {Label})?\)");

    private static string All(string entry) => First(entry, "", "");

    // A list in which only the first entry names the unit.
    private static string First(string start, string unit, string end) => $"{start}{unit}{end}(?:{Separator}{start}{end})*";
}
