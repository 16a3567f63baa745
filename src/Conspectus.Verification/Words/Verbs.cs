namespace Conspectus.Verification.Words;

/// <summary>The endings that a verb changes when its subject does.</summary>
internal static class Verbs
{
    private static readonly HashSet<string> PastForms =
    [
        "found", "built", "gave", "took", "made", "began", "led", "ran", "saw", "drew", "sought", "held", "kept", "chose", "wrote", "met",
        "won", "got", "thought", "could", "would", "might",
    ];

    /// <summary>Whether a verb after "we" needs no other ending after one person: a past tense.</summary>
    public static bool IsPast(string verb) => verb.EndsWith("ed", StringComparison.Ordinal) || PastForms.Contains(verb);

    /// <summary>Whether one word is another with the ending of the third person: "proposes" of "propose", "studies" of "study".</summary>
    public static bool IsThirdPerson(string third, string plain) =>
        third == plain + "s"
        || (third == plain + "es" && (plain[^1] is 's' or 'x' or 'z' or 'o' || plain.EndsWith("sh", StringComparison.Ordinal)
            || plain.EndsWith("ch", StringComparison.Ordinal)))
        || (plain.EndsWith('y') && third == plain[..^1] + "ies")
        || (third, plain) is ("has", "have") or ("is", "are") or ("does", "do");
}
