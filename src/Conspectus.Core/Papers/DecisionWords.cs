using System.Text.RegularExpressions;

namespace Conspectus.Core.Papers;

/// <summary>The words that tell of decisions, in the languages that conferences use.</summary>
internal static partial class DecisionWords
{
    /// <summary>What one word says.</summary>
    internal enum Meaning
    {
        /// <summary>Nothing about a decision.</summary>
        None,

        /// <summary>That what follows is not so.</summary>
        Not,

        /// <summary>That the very next word is not so ("non-archival").</summary>
        NotNext,

        /// <summary>That what follows was so at an earlier time.</summary>
        Once,

        /// <summary>That what is denied may still come about.</summary>
        Yet,

        /// <summary>That the clause limits a rejection to a form: "rejected as an oral".</summary>
        As,

        /// <summary>Accepted.</summary>
        Accept,

        /// <summary>Chosen, which is an acceptance only if nothing else is said.</summary>
        Select,

        /// <summary>Rejected.</summary>
        Reject,

        /// <summary>Taken back.</summary>
        Withdraw,

        /// <summary>A poster.</summary>
        Poster,

        /// <summary>A spotlight.</summary>
        Spotlight,

        /// <summary>An oral.</summary>
        Oral,
    }

    private const RegexOptions Invariant = RegexOptions.CultureInvariant;

    // Whole words, in lower case; the first that matches counts.
    private static readonly (Regex Word, Meaning Meaning)[] Table =
    [
        (Never(), Meaning.Not), (Non(), Meaning.NotNext), (Once(), Meaning.Once), (Yet(), Meaning.Yet), (As(), Meaning.As),
        (Withdraw(), Meaning.Withdraw), (Reject(), Meaning.Reject), (Accept(), Meaning.Accept), (Select(), Meaning.Select),
        (Oral(), Meaning.Oral), (Spotlight(), Meaning.Spotlight), (Poster(), Meaning.Poster),
    ];

    /// <summary>What a word in lower case says.</summary>
    internal static Meaning Of(string word)
    {
        foreach (var (pattern, meaning) in Table)
        {
            if (pattern.IsMatch(word)) return meaning;
        }

        return Meaning.None;
    }

    /// <summary>The text as words of one script each, so that 不採択 ("not accepted") is a word and "AcceptOral" are two.</summary>
    internal static string Spread(string text) => Joints().Replace(text, " ").ToLowerInvariant();

    [GeneratedRegex(
        "^(?:not|never|neither|nor|without|cannot|[a-z]+n['’]t|nicht|kein(?:e[nrms]?)?|pas|sans|sin|senza|ohne|than|instead|no)$",
        Invariant)]
    private static partial Regex Never();

    [GeneratedRegex("^non$", Invariant)]
    private static partial Regex Non();

    [GeneratedRegex("^(?:originally|initial(?:ly)?|previously|formerly|earlier|zunächst)$", Invariant)]
    private static partial Regex Once();

    [GeneratedRegex("^(?:yet|noch)$", Invariant)]
    private static partial Regex Yet();

    [GeneratedRegex("^(?:as|for|from|to|als|für|comme|como|come)$", Invariant)]
    private static partial Regex As();

    [GeneratedRegex(
        "^(?:withdr[ae]wn?|withdrawals?|retract(?:ed|ion)?|removed?|deleted|cancell?ed|zurückgezogen|zurückgenommen|retirée?|retirad[oa]"
        + "|ritirat[oa]|ingetrokken|取り?下げ|撤稿|撤回)$",
        Invariant)]
    private static partial Regex Withdraw();

    [GeneratedRegex(
        "^(?:desk)?(?:reject(?:ed|s|ion)?|declined?|refused|denied|unsuccessful|unaccepted|disqualified|abgelehnt|refusée?|rejetée?"
        + "|rechazad[oa]|rejeitad[oa]|recusad[oa]|rifiutat[oa]|respint[oa]|afgewezen|不採択|不採用|却下|拒稿|拒绝|拒絕|未录用|未录取|不录用)$",
        Invariant)]
    private static partial Regex Reject();

    [GeneratedRegex(
        "^(?:accept(?:ed|s|ance|able)?|findings|published|angenommen|akzeptiert|acceptée?|aceptad[oa]|aceit[oa]|accettat[oa]|geaccepteerd"
        + "|採択|採用|录用|录取|接收|接受)$",
        Invariant)]
    private static partial Regex Accept();

    [GeneratedRegex("^(?:selected|chosen|admitted|recommended)$", Invariant)]
    private static partial Regex Select();

    [GeneratedRegex("^(?:orals?|5%|口頭発表|口頭)$", Invariant)]
    private static partial Regex Oral();

    [GeneratedRegex("^(?:spotlights?|25%|highlights?)$", Invariant)]
    private static partial Regex Spotlight();

    [GeneratedRegex("^(?:posters?|affiche|ポスター|ポスター発表)$", Invariant)]
    private static partial Regex Poster();

    // "AcceptOral" and "accept_oral"; "n't" stays in its word, and so does the sign of "25%".
    [GeneratedRegex(@"(?<=\p{Ll})(?=\p{Lu})|_", Invariant)]
    private static partial Regex Joints();
}
