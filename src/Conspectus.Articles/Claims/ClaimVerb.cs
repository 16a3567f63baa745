namespace Conspectus.Articles.Claims;

/// <summary>The verbs with which authors state what their paper does, and their agreement.</summary>
internal static class ClaimVerb
{
    // The weight says how likely the sentence is the paper's main statement.
    private static readonly Dictionary<string, int> Weights = Table(
        (4, "propose introduce present"),
        (3, "prove show develop study design demonstrate establish investigate devise formulate initiate derive revisit"),
        (2, "provide bound find analyze analyse explore characterize characterise examine identify give argue extend consider offer construct build describe address formalize create generalize reveal discover unify resolve tackle release generate obtain quantify explain suggest advocate reformulate uncover close answer conjecture bridge improve relax unveil instantiate collect curate"),
        (1, "aim seek focus observe achieve define combine contribute hypothesize learn adapt apply benchmark train leverage utilize employ enhance delve posit highlight showcase report recommend motivate attempt exploit decouple decompose complement measure challenge advance pursue frame cast augment solve assess estimate integrate incorporate adopt ask"),
        (0, "conduct evaluate use illustrate validate implement compare discuss perform verify test conclude take make start confirm corroborate"));

    private static readonly Dictionary<string, string> FromThirdPerson = Weights.Keys.ToDictionary(ThirdPerson);

    private static readonly Dictionary<string, string> Past = new(StringComparer.Ordinal)
    {
        ["found"] = "find",
        ["developed"] = "develop",
        ["proposed"] = "propose",
        ["introduced"] = "introduce",
        ["showed"] = "show",
        ["discovered"] = "discover",
        ["observed"] = "observe",
        ["presented"] = "present",
        ["demonstrated"] = "demonstrate",
        ["studied"] = "study",
        ["investigated"] = "investigate",
        ["designed"] = "design",
        ["derived"] = "derive",
        ["identified"] = "identify",
    };

    /// <summary>The weight of a verb in its plain form, or null if it is none of these.</summary>
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
        _ when plain.EndsWith('s') || plain.EndsWith("sh", StringComparison.Ordinal) || plain.EndsWith("ch", StringComparison.Ordinal) => plain + "es",
        _ => plain + "s",
    };

    private static Dictionary<string, int> Table(params (int Weight, string Verbs)[] rows) =>
        rows.SelectMany(r => r.Verbs.Split(' ').Select(v => (v, r.Weight))).DistinctBy(p => p.v).ToDictionary(p => p.v, p => p.Weight, StringComparer.Ordinal);
}
