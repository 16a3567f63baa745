using Conspectus.Core.Text;

namespace Conspectus.Core.Names;

/// <summary>A name as someone types it into a search: "Bengio, Yoshua", "Y. Bengio", "bengio yoshua", "van der Schaar".</summary>
/// <remarks>
/// The order of the words, their accents and their case do not matter; a single letter stands for any name that begins with it.
/// </remarks>
public sealed class NamePattern
{
    private NamePattern(IReadOnlyList<string> words) => Words = words;

    /// <summary>The folded words, those of one letter being initials; empty for a text without letters.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The pattern in a text. Never throws.</summary>
    public static NamePattern Parse(string text) => new([.. WordsOf(PersonName.Parse(text).Display)]);

    /// <summary>Whether each word of the pattern stands for another word of the name.</summary>
    /// <param name="name">The name as the paper has it.</param>
    public bool Matches(PersonName name) =>
        Words.Count > 0 && (Matches(WordsOf(name.Display)) || Matches(WordsOf(SpecialLetters.SpellOtherwise(name.Display))));

    private bool Matches(IEnumerable<string> nameWords)
    {
        var left = nameWords.ToList();
        // Whole words first, so that an initial does not take the word that one of them needs.
        foreach (var word in Words.OrderByDescending(w => w.Length))
        {
            var at = left.FindIndex(n => word.Length == 1 ? n.StartsWith(word, StringComparison.Ordinal) : n == word);
            if (at < 0) return false;
            left.RemoveAt(at);
        }

        return true;
    }

    private static IEnumerable<string> WordsOf(string text) => Folding.Words(text).Split(' ').Where(w => w.Any(char.IsLetterOrDigit));
}
