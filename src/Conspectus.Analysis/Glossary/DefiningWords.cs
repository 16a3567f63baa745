using System.Text.RegularExpressions;

namespace Conspectus.Analysis.Glossary;

/// <summary>The words by which defining sentences are told: the table <c>DefiningWords.tsv</c>.</summary>
internal static class DefiningWords
{
    private static readonly ILookup<string, string> Table = Load();

    /// <summary>What refuses a sentence wherever it stands.</summary>
    public static Regex Refused { get; } = Made($@"\b(?:{All("refused")})\b|\?$|:$");

    /// <summary>Pronouns, plain nouns, whole clauses: no terms.</summary>
    public static Regex NoTerm { get; } = Made($@"^(?:{All("first")})\b|\b(?:{All("last")})$|\b(?:{All("inside")})\b");

    /// <summary>What may be said to aim at something without being someone's work.</summary>
    public static Regex Task { get; } = Made($"(?:{All("task")})$");

    /// <summary>A kind and what sets the term apart within it: "paradigm in which".</summary>
    public static Regex KindAndDifference { get; } = Made($@"^(?:[\w’'/,–-]+ ){{0,5}}?(?:{All("kind")}),? (?:{All("difference")})\b");

    /// <summary>Words that judge a term and do not define it.</summary>
    public static Regex Praise { get; } = Made($@"\b(?:{All("praise")})\b");

    private static Regex Made(string pattern) => new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant);

    private static string All(string kind) => string.Join('|', Table[kind]);

    private static ILookup<string, string> Load()
    {
        using var stream = typeof(DefiningWords).Assembly.GetManifestResourceStream("Conspectus.Analysis.Glossary.DefiningWords.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))
            .SelectMany(f => f[1].Split(", ").Select(w => (Kind: f[0], Word: w))).ToLookup(w => w.Kind, w => w.Word);
    }
}
