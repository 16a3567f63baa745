namespace Conspectus.Analysis.Neighbors;

/// <summary>A word or a phrase of a text.</summary>
/// <param name="words">Its terms.</param>
internal sealed class TextPhrase(string[] words)
{
    /// <summary>The one function word that a phrase may hold: "mixture of experts".</summary>
    public const string Link = "of";

    /// <summary>Its terms.</summary>
    public string[] Words => words;

    /// <summary>How often it stands there, in the title as <see cref="TextPhrases.TitleWeight"/> says.</summary>
    public float Count { get; set; }

    /// <summary>Whether it stands anywhere without a hyphen after it: "self" of "self-attention" is no term.</summary>
    public bool Stands { get; set; }

    /// <summary>Where it stands, each time it does.</summary>
    public List<(string Text, Range At, TextPhrases.PlaceKind Kind)> Places { get; } = [];

    /// <summary>Its words and the pairs of words side by side.</summary>
    public IEnumerable<string> Parts => words.Concat(words.Skip(1).Zip(words, (second, first) => $"{first} {second}"));
}
