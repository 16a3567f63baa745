namespace Conspectus.Analysis.Text;

/// <summary>The words of the stretch of a text in which a long form is looked for, and what passing them over costs.</summary>
internal sealed class LongFormWords
{
    private const double LinkCost = 0.2; // a word such as "of" often has no letter in the short form
    private const double WordCost = 1;

    private readonly string _text;
    private readonly int _from;
    private readonly List<(int Start, int End)> _words = [];
    private readonly List<double> _passed = [0]; // the costs of the words before each
    private readonly int[] _wordAt;
    private readonly bool[] _begins;

    public LongFormWords(string text, int from, int to)
    {
        (_text, _from) = (text, from);
        (_wordAt, _begins) = (new int[to - from], new bool[to - from]);
        for (var i = from; i < to; i++)
        {
            if (char.IsWhiteSpace(text[i]))
            {
                _wordAt[i - from] = -1;
                continue;
            }

            if (i == from || char.IsWhiteSpace(text[i - 1])) _words.Add((i, i + 1));
            else _words[^1] = (_words[^1].Start, i + 1);
            _wordAt[i - from] = _words.Count - 1;
            _begins[i - from] = char.IsLetterOrDigit(text[i]) && (i == from || !char.IsLetterOrDigit(text[i - 1]));
        }

        for (var w = 0; w < _words.Count; w++) _passed.Add(_passed[w] + (Bare(w).IsEmpty || IsLink(w) ? LinkCost : WordCost));
    }

    public int Count => _words.Count;

    /// <summary>The number of the word a character belongs to; −1 between words.</summary>
    public int At(int position) => _wordAt[position - _from];

    /// <summary>Where a word ends.</summary>
    public int End(int word) => _words[word].End;

    /// <summary>How many characters a word has.</summary>
    public int Length(int word) => _words[word].End - _words[word].Start;

    /// <summary>Whether a character begins a word or a part of one, as behind a hyphen.</summary>
    public bool Begins(int position) => _begins[position - _from];

    /// <summary>Whether a word is one of those that acronyms often leave out.</summary>
    public bool IsLink(int word) => Bare(word) is "of" or "and" or "the" or "for" or "in" or "to" or "with" or "a" or "an" or "on" or "by"
        or "from" or "or" or "at" or "as" or "via" or "under" or "into" or "de" or "la" or "is" or "&" or "its";

    /// <summary>Whether a word at or behind a place is this one.</summary>
    public bool Hold(string word, int start)
    {
        for (var w = At(start); w < _words.Count; w++)
        {
            if (Bare(w).Equals(word, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    /// <summary>What passing over the words from one to before another costs.</summary>
    public double Passing(int from, int to) => _passed[to] - _passed[from];

    /// <summary>How many parts of a word begin between two characters.</summary>
    public int PartsBetween(int after, int before)
    {
        var parts = 0;
        for (var i = after + 1; i < before; i++)
        {
            if (_begins[i - _from]) parts++;
        }

        return parts;
    }

    /// <summary>Where a long form begins whose first letter is a character: at its word, or at its part of one.</summary>
    public int StartOf(int position)
    {
        var start = _words[At(position)].Start;
        while (start < position && !char.IsLetterOrDigit(_text[start])) start++;
        // "malformations--persistent truncus arteriosus", "FEV1)/forced vital capacity"
        for (var i = position - 1; i > start; i--)
        {
            var dash = _text[i] == '—' || (_text[i] == '-' && _text[i - 1] == '-');
            if (dash || (_text[i] is ')' or ']' && i + 2 == position && _text[i + 1] == '/')) return position;
        }

        // "anti-human immunodeficiency virus (HIV)", but "3-(3-hydroxyphenyl)-…"
        var before = position - 1 - start;
        return before > 2 && _text[position - 1] is '-' or '/' && !_text.AsSpan(start, before).ContainsAnyExceptInRange('a', 'z')
            ? position
            : start;
    }

    /// <summary>Whether a word begins somewhat before a character.</summary>
    public bool IsInside(int position) => position > _words[At(position)].Start && _text[position - 1] == '-';

    private ReadOnlySpan<char> Bare(int word) => _text.AsSpan(_words[word].Start, Length(word)).Trim("(),.;:'\"[]");
}
