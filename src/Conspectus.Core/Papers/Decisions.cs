using System.Text.RegularExpressions;

namespace Conspectus.Core.Papers;

/// <summary>Reads decisions from the words conferences use for them.</summary>
public static partial class Decisions
{
    private const string Marks = "oral|spotlight|poster|highlight|withdrawn|retracted|(?:desk[ -]?)?rejected";

    /// <summary>
    /// The decision that <paramref name="text"/> names, such as "Accept (poster)", "notable-top-5%" or "Desk Rejected Submission".
    /// </summary>
    /// <remarks>
    /// Negations count: "not accepted" is a rejection, "not selected for oral" is no oral. A rejection or a withdrawal weighs more than an
    /// acceptance
    /// in the same text, unless an arrow leads from the one to the other. Linear in the length of the text.
    /// </remarks>
    /// <returns><see cref="Decision.Unknown"/> for null, blank and unrecognised text.</returns>
    public static Decision Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return Decision.Unknown;
        var steps = Arrow().Split(text);
        for (var i = steps.Length - 1; i > 0; i--)
        {
            if (ParseStep(steps[i]) is var last and not Decision.Unknown) return last;
        }

        return ParseStep(steps[0]);
    }

    /// <summary>
    /// What two facts about one paper make together: a withdrawal or a rejection holds, else the more prominent presentation.
    /// </summary>
    public static Decision Combine(Decision one, Decision other)
    {
        var isNone = one < Decision.Unknown || other < Decision.Unknown;
        return (Decision)(isNone ? Math.Min((int)one, (int)other) : Math.Max((int)one, (int)other));
    }

    /// <summary>Takes a leading or trailing "[Spotlight]", "[Oral]" or "[Withdrawn]" off a title.</summary>
    /// <param name="title">The title as a scraper left it.</param>
    /// <param name="decision">The decision it named, or <see cref="Decision.Unknown"/>.</param>
    /// <returns>The title without the mark; a title that is nothing but a mark stays as it is.</returns>
    public static string TakeFromTitle(string title, out Decision decision)
    {
        decision = Decision.Unknown;
        if (title.AsSpan().IndexOfAny("[(:–—") < 0) return title;
        var match = TitleMark().Match(title);
        if (!match.Success || title.Remove(match.Index, match.Length).Trim() is not { Length: > 0 } rest) return title;
        decision = Parse(match.Groups["d"].Value);
        return rest;
    }

    /// <summary>Whether a title is nothing but a decision mark, such as "[Oral]".</summary>
    public static bool IsOnlyMark(string title) =>
        TitleMark().Match(title.Trim()) is { Success: true } match && match.Length == title.Trim().Length;

    /// <summary>
    /// The word shown and written for a decision: "oral", "spotlight", "poster", "accepted", "rejected", "withdrawn" or "".
    /// </summary>
    public static string Word(Decision decision) =>
        decision == Decision.Unknown ? "" : decision.ToString().ToLowerInvariant();

    private static Decision ParseStep(string text)
    {
        if (WorkshopInvitation().IsMatch(text)) return Decision.Rejected;
        var said = new DecisionStatement();
        foreach (var clause in Clauses().Split(DecisionWords.Spread(text)))
            said.Add([.. Words().Matches(clause).Select(w => DecisionWords.Of(w.Value))]);
        return said.Decision;
    }

    [GeneratedRegex(@"->|=>|→|⇒", RegexOptions.CultureInvariant)]
    private static partial Regex Arrow();

    // An invitation elsewhere is what ICLR and others send instead of an acceptance.
    [GeneratedRegex(@"\binvit\w*\s+to\s+(?:the\s+)?workshop", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex WorkshopInvitation();

    [GeneratedRegex(@"[.,;:()\[\]{}/|–—]|\bbut\b|\bhowever\b|\baber\b|\bmais\b|\bpero\b", RegexOptions.CultureInvariant)]
    private static partial Regex Clauses();

    [GeneratedRegex(@"[\p{L}\p{M}\p{Nd}%'’]+", RegexOptions.CultureInvariant)]
    private static partial Regex Words();

    [GeneratedRegex(
        $@"^\s*[\[(](?<d>{Marks})[\])]:?\s*|^\s*(?<d>withdrawn|retracted)\s*[:–—]\s*|\s*[\[(](?<d>{Marks})[\])]\s*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex TitleMark();
}
