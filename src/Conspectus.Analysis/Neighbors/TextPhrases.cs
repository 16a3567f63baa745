using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Neighbors;

/// <summary>
/// The words and phrases of one text that may say what it is about, with how often they stand there and how they are written.
/// </summary>
internal sealed class TextPhrases
{
    /// <summary>How often a phrase of the title counts; as in the vectors.</summary>
    public static readonly float TitleWeight = new Vectors.TermOptions().TitleWeight;

    private readonly Dictionary<string, TextPhrase> _phrases = new(StringComparer.Ordinal);
    private readonly TextPhrases? _within;

    /// <summary>Reads a text. Cost: linear.</summary>
    /// <param name="document">The text.</param>
    /// <param name="forms">The forms of words met before.</param>
    /// <param name="within">Phrases that this text lacks are left out, if not null.</param>
    public TextPhrases(Document document, WordForms forms, TextPhrases? within = null)
    {
        _within = within;
        Read(document.Title, TitleWeight, PlaceKind.Title, forms);
        Read(document.Body, 1, PlaceKind.Sentence, forms);
        foreach (var keyword in document.Keywords) Read(keyword, 1, PlaceKind.Keyword, forms);
    }

    /// <summary>
    /// The kinds of places where a phrase stands, from the least to the most reliable for its spelling: titles and the first words of
    /// sentences are written with capitals.
    /// </summary>
    public enum PlaceKind
    {
        Title,
        Opening,
        Keyword,
        Sentence,
    }

    /// <summary>The phrases by their terms, in order of first occurrence.</summary>
    public IEnumerable<KeyValuePair<string, TextPhrase>> All => _phrases;

    /// <summary>The phrase of these terms, or null.</summary>
    public TextPhrase? Find(string terms) => _phrases.GetValueOrDefault(terms);

    private void Read(string text, float weight, PlaceKind place, WordForms forms)
    {
        var tokens = Tokenizer.Tokenize(text, forms);
        for (var at = 0; at < tokens.Count; at++)
        {
            if (!CanEnd(tokens[at].Term)) continue;
            var terms = tokens[at].Term;
            var kind = place == PlaceKind.Sentence && OpensSentence(text, tokens[at].Start) ? PlaceKind.Opening : place;
            for (var length = 1; length <= PhraseIndex.Longest && at + length <= tokens.Count; length++)
            {
                var last = tokens[at + length - 1];
                if (length > 1)
                {
                    if (!last.Joined || !(CanEnd(last.Term) || last.Term == TextPhrase.Link)) break;
                    terms += " " + last.Term;
                }

                if (!CanEnd(last.Term)) continue;
                if (_within is not null && _within.Find(terms) is null) break; // longer phrases that begin here are missing there, too
                if (!_phrases.TryGetValue(terms, out var phrase)) _phrases.Add(terms, phrase = new TextPhrase(terms.Split(' ')));
                phrase.Count += weight;
                var end = last.Start + last.Length;
                phrase.Stands |= end == text.Length || text[end] is not ('-' or '\u2010' or '\u2011');
                phrase.Places.Add((text, tokens[at].Start..end, kind));
            }
        }
    }

    private static bool CanEnd(string word) => !StopWords.IsFunctionWord(word) && !StopWords.IsFiller(word);

    private static bool OpensSentence(string text, int at) => text.AsSpan(0, at).TrimEnd() is [] or [.., '.' or '!' or '?' or ':'];
}
