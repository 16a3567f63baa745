using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Conspectus.Sources.Text;

/// <summary>Texts that stand where there is none.</summary>
internal static partial class Blanks
{
    private const int LongestNotice = 300;

    // With their capitals: "Nan" and "None" may be names, "nan" is what pandas writes.
    private static readonly FrozenSet<string> Missing = FrozenSet.ToFrozenSet(
    [
        "nan", "NaN", "NAN", "None", "none", "NONE", "null", "NULL", "N/A", "n/a", "N.A.", "n.a.", "NA", "<NA>", "#N/A", "#N/A N/A", "NaT",
            "nil", "undefined",
        "[]", "{}", "()", "[None]", "[nan]", "['']", "[\"\"]", "-", "--", "---", "–", "—", ".", "?", "_",
    ], StringComparer.Ordinal);

    /// <summary>
    /// Whether a text is blank or one of the words that programs write for nothing: "nan", "None", "N/A", "null", "[]", "-".
    /// </summary>
    public static bool IsBlank(string? text) => string.IsNullOrWhiteSpace(text) || (text.Length < 16 && Missing.Contains(text.Trim()));

    /// <summary>Whether a title only keeps the place of one: "TBA", "Withdrawn", "Untitled".</summary>
    public static bool IsPlaceholderTitle(string title) => PlaceholderTitle().IsMatch(title);

    /// <summary>Whether an author's name only keeps the place of one: "TBA".</summary>
    public static bool IsPlaceholderName(string name) => IsBlank(name) || (MayBePlaceholder(name) && PlaceholderName().IsMatch(name));

    /// <summary>Whether an abstract only keeps the place of one: "TBD", "Abstract not available."</summary>
    public static bool IsPlaceholderAbstract(string text) =>
        IsBlank(text) || (text.Length < 100 && PlaceholderAbstract().IsMatch(text)) || IsWithdrawalNotice(text);

    /// <summary>Whether an abstract says that its paper was withdrawn: "This paper has been withdrawn by the authors."</summary>
    public static bool IsWithdrawalNotice(string text) => text.Length < LongestNotice && WithdrawalNotice().IsMatch(text);

    // Names are many: most are told by how they begin.
    private static bool MayBePlaceholder(string name) => name.Length < 32 && (!char.IsLetter(name[0]) || "tTwWdDnNxX".Contains(name[0]));

    private const RegexOptions AnyCase = RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;
    private const string ToBe = @"tb[acd]|to be (?:announced|added|confirmed|determined|provided)";
    private const string Gone = "(?:paper |submission )?(?:withdrawn?|retracted|deleted|removed)";

    [GeneratedRegex(
        $@"^\W*(?:{ToBe}|{Gone}|(?:desk )?reject(?:ed)?|untitled(?: paper| submission)?|no title|title|placeholder|xxx+)\W*$", AnyCase)]
    private static partial Regex PlaceholderTitle();

    [GeneratedRegex($@"^\W*(?:{ToBe}|withdrawn?|deleted|n\W?a|xxx+)?\W*$", AnyCase)]
    private static partial Regex PlaceholderName();

    [GeneratedRegex(
        $@"^\W*(?:{ToBe}|{Gone}|(?:the )?abstract|missing|coming soon|see (?:the )?(?:pdf|paper)|xxx+|placeholder|not (?:yet )?available"
        + "|(?:an |the )?abstract (?:is )?(?:not (?:yet )?(?:available|provided|found|given)|unavailable|missing|to follow|tb[acd])"
        + @"|no abstract(?: is)?(?: available| provided| given| found)?)\W*$",
        AnyCase)]
    private static partial Regex PlaceholderAbstract();

    [GeneratedRegex(
        @"^\W*(?:this|the|our) (?:paper|article|submission|work|manuscript|preprint|contribution)\s+(?:was|is|has been|had been|have been)"
        + @"\s+(?:temporarily\s+)?(?:withdrawn|retracted|removed)\b|^\W*withdrawn\b(?:\W*$|\s+by\b|\s+due\b)",
        AnyCase)]
    private static partial Regex WithdrawalNotice();
}
