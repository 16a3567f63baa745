using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Conspectus.Core.Text;

/// <summary>Full stops that end no sentence: the table <c>Abbreviations.tsv</c>, initials and numbers of lists.</summary>
internal static partial class Abbreviations
{
    private const int Longest = 16;
    private static readonly ILookup<string, string> Table = Load();
    private static readonly FrozenSet<string> Never = Set("never");
    private static readonly FrozenSet<string> May = Set("may");
    private static readonly FrozenSet<string> Beginnings = Set("begin");

    /// <summary>Whether a word without its last stop is an abbreviation.</summary>
    public static bool IsOne(string word) => Holds(Never, word) || Holds(May, word);

    /// <summary>Whether the sentence goes on behind a full stop before white space.</summary>
    /// <param name="text">The text.</param>
    /// <param name="start">Where the sentence begins.</param>
    /// <param name="stop">Where the full stop stands.</param>
    /// <param name="next">Where the next word begins.</param>
    public static bool GoesOn(string text, int start, int stop, int next)
    {
        var tail = text[Math.Max(start, stop - Longest)..stop];
        // "e. g." is "e.g."
        var word = Last(SpacedStops().Replace(tail, "."));
        if (Holds(Never, word)) return true;
        word = Last(tail);
        if (Holds(Never, word) || IsListNumber(text, start, stop, word)) return true;
        return (Holds(May, word) || Initials().IsMatch(word)) && !Begins(text, next);
    }

    // "Fig." is "fig.", but "CF." is not "cf."
    private static bool Holds(FrozenSet<string> words, string word) =>
        words.Contains(word) || (word.Length > 1 && char.IsUpper(word[0]) && words.Contains(char.ToLowerInvariant(word[0]) + word[1..]));

    private static string Last(string tail) =>
        tail[(tail.LastIndexOfAny([' ', '\n', '\r', '\t', '\u00a0', '(', '[', '~', '“', '"']) + 1)..];

    // "Our contributions: 1. A method."
    private static bool IsListNumber(string text, int start, int stop, string word)
    {
        if (!ListNumber().IsMatch(word)) return false;
        var before = stop - word.Length - 1;
        while (before >= start && char.IsWhiteSpace(text[before])) before--;
        return before < start || text[before] is ':' or ';';
    }

    private static bool Begins(string text, int next)
    {
        var end = next;
        while (end < text.Length && end - next < Longest && char.IsLetter(text[end])) end++;
        return Holds(Beginnings, text[next..end]);
    }

    private static FrozenSet<string> Set(string kind) => Table[kind].ToFrozenSet(StringComparer.Ordinal);

    private static ILookup<string, string> Load()
    {
        using var stream = typeof(Abbreviations).Assembly.GetManifestResourceStream("Conspectus.Core.Text.Abbreviations.tsv")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))
            .SelectMany(f => f[1].Split(' ').Select(w => (Kind: f[0], Word: w))).ToLookup(w => w.Kind, w => w.Word);
    }

    [GeneratedRegex(@"\.\s")]
    private static partial Regex SpacedStops();

    // "J", "J.-L", "A.B"
    [GeneratedRegex(@"^\p{Lu}(?:\.-?\p{Lu})*$")]
    private static partial Regex Initials();

    [GeneratedRegex("^(?:[0-9]{1,2}|[ivx]{1,4}|[a-h])$")]
    private static partial Regex ListNumber();
}
