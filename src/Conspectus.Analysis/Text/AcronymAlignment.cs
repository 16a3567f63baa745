namespace Conspectus.Analysis.Text;

/// <summary>Finds the long form of a short one by the cheapest alignment of the letters of the short form with those of a text.</summary>
/// <remarks>
/// Every letter and digit of the short form stands in the long form, in order. A letter that begins a word costs nothing, one within a
/// word something, a word that is passed over more, so that "stochastic gradient descent (GD)" gives "gradient descent". The costs were
/// chosen on one half of MED1250 and looked at on the other (docs/measurements.md). Cost: the square of the length of the stretch at most,
/// which is a dozen words.
/// </remarks>
internal sealed class AcronymAlignment
{
    private const double Impossible = 1e9;
    private const double NextLetter = 0.35; // within a word, right behind the letter before
    private const double InsideLetter = 0.6; // within a word
    private const double FarLetter = 2.2; // within a word that gives no first letter
    private const double Part = 0.1; // behind a hyphen
    private const double PassedPart = 0.3;
    private const double Plural = 0.1;
    private const double Comma = 0.7; // passed over between two words
    private const double LinkFirst = 1.5; // "the …" is no long form's beginning
    private const double TrailingLetter = 0.5;
    private const double TrailingWord = 1.1;
    private const double TrailingLink = 3;
    private const int LongestWhole = 150; // characters

    private static readonly string[][] Numerals =
    [
        ["zero"], ["one", "first", "mono", "single"], ["two", "second", "di", "bi", "double", "dual"], ["three", "third", "tri", "triple"],
        ["four", "tetra", "quad"], ["five", "fifth", "penta"], ["six", "hexa"], ["seven", "hepta"], ["eight", "octa"], ["nine", "ninth"],
    ];

    private readonly string _short;
    private readonly char[] _letters;
    private readonly string _text;
    private readonly int _from;
    private readonly int _to;
    private readonly LongFormWords _words;

    private AcronymAlignment(string written, string text, int from, int to)
    {
        (_short, _text, _from, _to) = (written, text, from, to);
        _letters = [.. written.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)];
        _words = new LongFormWords(text, from, to);
    }

    /// <summary>Where the long form begins that ends at a place; null where none fits.</summary>
    public static int? Before(string written, string text, int end)
    {
        var from = WindowStart(text, end, MostWords(written));
        if (from >= end) return null;
        var alignment = new AcronymAlignment(written, text, from, end);
        var (cost, start) = alignment.Cheapest();
        return start >= 0 && cost <= alignment.Limit() && alignment.IsSound(start) ? start : null;
    }

    /// <summary>Whether a stretch, whole, is the long form.</summary>
    public static bool IsWhole(string written, string text, int start, int end)
    {
        if (end - start <= written.Length || end - start > LongestWhole) return false;
        var alignment = new AcronymAlignment(written, text, start, end);
        if (alignment._words.Count > MostWords(written)) return false;
        var (cost, from) = alignment.Cheapest();
        return from == start && cost <= alignment.Limit() && alignment.IsSound(start);
    }

    // Schwartz and Hearst's bound.
    private static int MostWords(string written) => written.Count(char.IsLetterOrDigit) is var n ? Math.Min(n + 5, n * 2) : 0;

    private static int WindowStart(string text, int end, int words)
    {
        var at = end;
        for (var w = 0; w < words && at > 0; w++)
        {
            while (at > 0 && char.IsWhiteSpace(text[at - 1])) at--;
            var wordEnd = at;
            while (at > 0 && !char.IsWhiteSpace(text[at - 1])) at--;
            if (w == 0 || wordEnd == at) continue;
            if (text[wordEnd - 1] is ';' or ':' or '?' or '!' || (text[wordEnd - 1] == '.' && wordEnd > at + 2))
            {
                at = wordEnd;
                break;
            }
        }

        while (at < end && char.IsWhiteSpace(text[at])) at++;
        return at;
    }

    // Few letters say little, so they must fit well; so must letters that no capital marks as a short form.
    private double Limit()
    {
        if (!_short.Any(c => char.IsUpper(c) || char.IsDigit(c))) return _letters.Length < 3 ? 0 : 0.5;
        return _letters.Length switch { 1 => 0, 2 => 1, 3 => 2.3, 4 => 2.8, _ => 3.2 };
    }

    private bool IsSound(int start)
    {
        var found = _text.AsSpan(start, _to - start);
        return found.Length > _short.Length && !_words.Hold(_short, start) // what says its short form explains nothing
            && found.Count('(') == found.Count(')') && found.Count('[') == found.Count(']');
    }

    // The cheapest way to have all letters, and where it starts; of two the later.
    private (double Cost, int Start) Cheapest()
    {
        var places = new List<(int At, double Cost, int Start)>();
        for (var p = _from; p < _to; p++)
        {
            if (IsLetter(p, 0) && _words.Begins(p)) places.Add((p, StartCost(p), _words.StartOf(p)));
        }

        for (var i = 1; i < _letters.Length && places.Count > 0; i++)
        {
            var next = new List<(int, double, int)>();
            for (var q = places[0].At + 1; q < _to; q++)
            {
                if (!IsLetter(q, i)) continue;
                var best = (Cost: Impossible, Start: -1);
                foreach (var (at, cost, start) in places)
                {
                    if (at >= q) break;
                    best = Better(best, (cost + Step(at, q, i), start));
                }

                if (best.Start >= 0) next.Add((q, best.Cost, best.Start));
            }

            places = next;
        }

        return places.Select(p => (p.Cost + EndCost(p.At), p.Start)).Aggregate((Impossible, -1), Better);
    }

    private static (double Cost, int Start) Better((double Cost, int Start) a, (double Cost, int Start) b) =>
        b.Cost < a.Cost || (b.Cost == a.Cost && b.Start > a.Start) ? b : a;

    private bool IsLetter(int p, int i) => char.ToLowerInvariant(_text[p]) == _letters[i]
        || (char.IsAsciiDigit(_letters[i]) && _words.Begins(p) && IsNumeral(_letters[i] - '0', _text.AsSpan(p)));

    // "3D" is "three-dimensional".
    private static bool IsNumeral(int digit, ReadOnlySpan<char> text)
    {
        foreach (var name in Numerals[digit])
        {
            if (text.StartsWith(name, StringComparison.OrdinalIgnoreCase)) return true;
        }

        return false;
    }

    private double StartCost(int p) => _words.StartOf(p) < p || _words.IsInside(p) ? InsideLetter : _words.IsLink(_words.At(p))
        ? LinkFirst : 0;

    private double Step(int p, int q, int i)
    {
        var (before, word) = (_words.At(p), _words.At(q));
        if (before == word)
        {
            if (i == _letters.Length - 1 && _letters[i] == 's' && q + 1 == _words.End(word)) return Plural; // of both
            return (_words.Begins(q) ? Part : q == p + 1 ? NextLetter : InsideLetter) + (PassedPart * _words.PartsBetween(p, q));
        }

        var cost = _words.Passing(before + 1, word) + (_text[_words.End(before) - 1] == ',' ? Comma : 0);
        return cost + (!_words.Begins(q) ? FarLetter : _words.StartOf(q) < q ? Part + PassedPart : 0);
    }

    private double EndCost(int p)
    {
        var word = _words.At(p);
        var cost = Part * _words.PartsBetween(p, _words.End(word));
        while (++word < _words.Count) cost += _words.IsLink(word) ? TrailingLink : _words.Length(word) == 1 ? TrailingLetter : TrailingWord;
        return cost;
    }
}
