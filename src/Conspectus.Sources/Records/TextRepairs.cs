using Conspectus.Sources.Content;
using Conspectus.Sources.Text;

namespace Conspectus.Sources.Records;

/// <summary>Cleans the texts of one source and remembers what a reader would see of that.</summary>
internal sealed class TextRepairs
{
    private const int LongestExample = 60;
    private static readonly (TextChange Change, string What)[] Kinds =
    [
        (TextChange.Replaced, "characters that no text may hold (such as U+0000 or U+FFFE); they were replaced by “\uFFFD”"),
        (TextChange.Undirected, "controls that turn the direction of writing; they were left out"),
        (TextChange.Reread, "control characters in the place of letters and signs; they were read as Windows-1252"),
    ];

    private readonly Dictionary<TextChange, (int Count, string Example)> _seen = [];

    /// <summary>The clean text.</summary>
    public string Clean(string text)
    {
        var clean = SourceText.Clean(text, out var change);
        if (change != TextChange.None) Note(change, clean);
        return clean;
    }

    /// <summary>Notes that a text had to be changed.</summary>
    public void Note(TextChange change, string example)
    {
        foreach (var (kind, _) in Kinds)
        {
            if (!change.HasFlag(kind)) continue;
            var (count, first) =
                _seen.GetValueOrDefault(kind, (0, example.Length > LongestExample ? example[..LongestExample] + "…" : example));
            _seen[kind] = (count + 1, first);
        }
    }

    /// <summary>One sentence for each kind of change.</summary>
    public IEnumerable<string> Sentences() => Kinds.Where(k => _seen.ContainsKey(k.Change))
        .Select(k => $"{Figures.Of(_seen[k.Change].Count, "text holds", "texts hold")} {k.What}, such as in “{_seen[k.Change].Example}”.");
}
