using System.Text.RegularExpressions;
using Conspectus.Analysis.Text;
using Conspectus.Analysis.Topics;

namespace Conspectus.Eval;

/// <summary>
/// How many papers of a group say its label: all words of one of its parts, compared by their first five letters, or the initials of the
/// part, somewhere in title, abstract or keywords. It shares no code with what chooses labels. A plural of five letters is its singular of
/// four: "rates" is said by "rate", as "networks" is by "network".
/// </summary>
internal sealed partial class LabelAgreement(IReadOnlyList<Document> documents)
{
    private const string Mixed = "Mixed: ";
    private const string General = " in general";
    private static readonly string[] Small = ["of", "the", "in", "for", "with", "to", "on", "by", "from", "and", "a", "an", "via"];

    private readonly HashSet<string>[] _words =
        [.. documents.Select(d => Words($"{d.Title} {d.Body} {string.Join(' ', d.Keywords)}")
            .SelectMany(w => new[] { w, Five(w) }).ToHashSet())];

    /// <summary>Whether a label says that nothing names most of its group.</summary>
    public static bool IsMixture(LabeledGroup group) => group.Label.StartsWith(Mixed, StringComparison.Ordinal);

    /// <summary>Whether a label says that its group is the rest of a subject beside narrower ones.</summary>
    public static bool IsRest(LabeledGroup group) => group.Label.EndsWith(General, StringComparison.Ordinal);

    /// <summary>The share of a group's papers that say its label.</summary>
    public double Share(LabeledGroup group)
    {
        var label = IsMixture(group) ? group.Label[Mixed.Length..] : group.Label.Replace(General, "", StringComparison.Ordinal);
        var parts = label.Split([" and ", ", "], StringSplitOptions.None).Select(p => Words(p).Except(Small).ToList()).ToList();
        return group.Members.Count(m => parts.Exists(p => Says(m, p))) / (double)group.Members.Count;
    }

    private bool Says(int paper, List<string> part)
    {
        if (part.Count == 0) return false;
        var initials = string.Concat(part.Select(w => w[0]));
        return part.TrueForAll(w => _words[paper].Contains(Five(w)))
            || (part.Count > 1 && (_words[paper].Contains(initials) || _words[paper].Contains(initials + "s")));
    }

    private static IEnumerable<string> Words(string text) => NotWord().Split(text.ToLowerInvariant()).Where(w => w.Length > 0);

    private static string Five(string word) => word switch
    {
        { Length: > 5 } => word[..5],
        { Length: 5 } when word[^1] == 's' && word[^2] != 's' => word[..4],
        _ => word,
    };

    [GeneratedRegex(@"[^\p{L}\p{N}]+")]
    private static partial Regex NotWord();
}
