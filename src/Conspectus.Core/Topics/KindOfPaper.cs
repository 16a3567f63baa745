using System.Globalization;
using System.Text;
using Conspectus.Core.Papers;

namespace Conspectus.Core.Topics;

/// <summary>What kind a paper is, with the words of it that decided.</summary>
/// <param name="Kind">The kind.</param>
/// <param name="Cues">The cue phrases found for it, in the order of <c>KindCues.tsv</c>; none for a paper that is a method by
/// default.</param>
public sealed record KindOfPaper(PaperKind Kind, IReadOnlyList<string> Cues)
{
    private const double Threshold = 2.5; // a single weak cue decides nothing

    private static readonly List<(PaperKind Kind, string Field, string Phrase, double Weight)> Table = Load();

    private static readonly Dictionary<string, int[]>.AlternateLookup<ReadOnlySpan<char>> ByFirstWord = Table.Index()
        .GroupBy(c => c.Item.Phrase.Split(' ')[0], c => c.Index)
        .ToDictionary(g => g.Key, g => g.ToArray(), StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>
    /// Adds up the weights of the cue phrases that stand in the title, the abstract or the track. The kind with the largest sum wins, the
    /// earlier one of equals; below 2.5 it is a method.
    /// </summary>
    /// <remarks>Cues are whole words in lower case, each counted once. Cost: linear in the text.</remarks>
    public static KindOfPaper Of(Paper paper) => Of(paper.Title.Text, paper.Abstract.Text, $"{paper.Track} {paper.Session}");

    /// <summary>The kind of a paper with this text.</summary>
    /// <param name="title">The title.</param>
    /// <param name="body">The abstract, possibly empty.</param>
    /// <param name="track">The track or session the source names, possibly empty.</param>
    public static KindOfPaper Of(string title, string body, string track)
    {
        var holds = new bool[Table.Count];
        Find(holds, "title", Words(title));
        Find(holds, "text", Words($"{title} . {body}"));
        Find(holds, "track", Words(track));
        var found = Table.Where((_, c) => holds[c]).ToList();
        var best = found.GroupBy(c => c.Kind).Select(g => (Kind: g.Key, Weight: g.Sum(c => c.Weight)))
            .OrderByDescending(k => k.Weight).ThenBy(k => k.Kind).FirstOrDefault();
        if (best.Weight < Threshold) return new KindOfPaper(PaperKind.Method, []);
        var cues = found.Where(c => c.Kind == best.Kind && c.Weight > 0).Select(c => c.Phrase.TrimEnd(' ', ':')).Distinct();
        return new KindOfPaper(best.Kind, [.. cues]);
    }

    // Only cues that begin with the word at hand are compared.
    private static void Find(bool[] holds, string field, string words)
    {
        for (int at = 1, end; at < words.Length; at = end + 1)
        {
            end = words.IndexOf(' ', at);
            if (!ByFirstWord.TryGetValue(words.AsSpan(at..end), out var cues)) continue;
            foreach (var cue in cues)
            {
                var phrase = Table[cue].Phrase;
                var after = at + phrase.Length;
                var ends = after < words.Length && words[after] == ' ';
                holds[cue] |= Table[cue].Field == field && ends && words.AsSpan(at).StartsWith(phrase);
            }
        }
    }

    // Lower case, single spaces around words; "?" is a word of its own.
    private static string Words(string text)
    {
        var words = new StringBuilder(" ");
        foreach (var c in text)
        {
            if (char.IsLetterOrDigit(c) || c == '[' || c == ']') words.Append(char.ToLowerInvariant(c));
            else if (c == '?' || c == ':') words.Append(' ').Append(c).Append(' ');
            else if (words[^1] != ' ') words.Append(' ');
        }

        return words.Append(' ').ToString().Replace("  ", " ", StringComparison.Ordinal);
    }

    private static List<(PaperKind, string, string, double)> Load()
    {
        using var reader = new StreamReader(typeof(KindOfPaper).Assembly.GetManifestResourceStream("Conspectus.Core.Topics.KindCues.tsv")!);
        return reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(l => l[0] != '#').Select(l => l.Split('\t'))
            .Select(f => (Enum.Parse<PaperKind>(f[0]), f[1], f[2], double.Parse(f[3], CultureInfo.InvariantCulture))).ToList();
    }
}
