using System.Collections.Frozen;
using System.Globalization;

namespace Conspectus.Core.Text;

/// <summary>The verbs with which authors state what their paper does, and their agreement: the table <c>StatementVerbs.tsv</c>.</summary>
public static class StatementVerb
{
    private static readonly List<string[]> Rows = Load();

    // Of a verb that stands in two rows the first counts.
    private static readonly FrozenDictionary<string, int> Weights = Verbs()
        .DistinctBy(v => v.Verb).ToFrozenDictionary(v => v.Verb, v => v.Weight, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> FromThirdPerson =
        Weights.Keys.ToFrozenDictionary(ThirdPerson, v => v, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> Past =
        Rows.Where(r => r[0] == "past").ToFrozenDictionary(r => r[2], r => r[1], StringComparer.Ordinal);

    /// <summary>
    /// The weight of a verb in its plain form, 0 to 4: how likely its sentence is the paper's main statement. Null if it is none of these.
    /// </summary>
    public static int? Weight(string plain) => Weights.TryGetValue(plain, out var weight) ? weight : null;

    /// <summary>The plain form of a verb after "we": itself, or of a past tense, which needs no agreement.</summary>
    public static string? Plain(string verb, out bool past)
    {
        past = Past.TryGetValue(verb, out var plain);
        return past ? plain : Weights.ContainsKey(verb) ? verb : null;
    }

    /// <summary>The plain form of a verb after "this paper", or null.</summary>
    public static string? FromSingular(string verb) => FromThirdPerson.GetValueOrDefault(verb);

    /// <summary>The form after one author: "proposes", "studies", "focuses".</summary>
    public static string ThirdPerson(string plain) => plain switch
    {
        _ when plain.EndsWith('y') && !"aeou".Contains(plain[^2]) => plain[..^1] + "ies",
        _ when plain.EndsWith('s') || plain.EndsWith("sh", StringComparison.Ordinal) || plain.EndsWith("ch", StringComparison.Ordinal) =>
            plain + "es",
        _ => plain + "s",
    };

    /// <summary>The verbs, in their plain form, that tell of what is "new", of the "work" done, or of a "step".</summary>
    internal static IEnumerable<string> ThatTellOf(string what) => Verbs().Where(v => v.Tells == what).Select(v => v.Verb);

    private static IEnumerable<(string Verb, int Weight, string Tells)> Verbs() => Rows.Where(r => r[0] != "past")
        .SelectMany(r => r[2].Split(' ').Select(v => (v, int.Parse(r[0], CultureInfo.InvariantCulture), r[1])));

    private static List<string[]> Load()
    {
        using var stream = typeof(StatementVerb).Assembly.GetManifestResourceStream("Conspectus.Core.Text.StatementVerbs.tsv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#')
            .Select(l => l.Split('\t'))];
    }
}
