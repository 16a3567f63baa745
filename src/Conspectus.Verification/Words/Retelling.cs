namespace Conspectus.Verification.Words;

/// <summary>
/// Holds a sentence of an article against the sentence of an abstract that it retells: every word in its place, but for who speaks.
/// </summary>
/// <remarks>
/// Only this may differ: the authors' names stand for "we" or "this paper", "they" and "their" for the other forms of "we"; the verbs of
/// the new subject have its ending; words that only connect the sentence with the one before are left out, and so is an opening that
/// points back to it.
/// </remarks>
internal sealed class Retelling
{
    private static readonly string[] Papers = ["paper", "work", "article", "study", "manuscript", "research"];

    private readonly string[] _told;
    private readonly string[] _source;
    private readonly string[] _authors;
    private readonly bool _isOne;
    private string _best = "";
    private int _reached = -1;

    private Retelling(string[] told, string[] source, string authors, bool isOne) =>
        (_told, _source, _authors, _isOne) = (told, source, Tokens.Of(authors), isOne);

    /// <summary>What of a sentence its source does not say; null where it says all of it.</summary>
    /// <param name="told">The sentence without citation and full stop.</param>
    /// <param name="source">The abstract's sentence as plain text.</param>
    /// <param name="authors">What the article calls the authors.</param>
    /// <param name="isOne">Whether there is one author.</param>
    /// <param name="opens">Whether it is the beginning of a sentence, not what is joined to another.</param>
    public static string? Fault(string told, string source, string authors, bool isOne, bool opens)
    {
        var from = Tokens.Of(source);
        while (from is [.. var rest, "."]) from = rest;
        return new Retelling(Tokens.Of(told), from, authors, isOne).Fault(opens);
    }

    private string? Fault(bool opens)
    {
        if (Named() || (opens && Stated()) || Theirs() || Spoken()) return null;
        return _best.Length > 0 ? _best : "It is not told of the paper's authors, as a retold sentence is.";
    }

    // The sentence as it stands, about what the paper named.
    private bool Named() => Follows(0, 0, subject: Subject.None);

    // What the authors say they have shown, or what is so "however": the end of the sentence, with a capital.
    private bool Stated()
    {
        // A symbol, as the λ of "λ-equivariance", has no capital.
        if (_told is not [var first, ..] || (first.Length > 1 && char.IsLower(first[0]) && !first.Any(char.IsUpper))) return false;
        for (var at = 1; at < _source.Length; at++)
        {
            if (Tokens.SameButCase(first, _source[at]) && (Opening.Asserts(_source[..at]) || Opening.Connect(_source[..at]))
                && Unspoken(at) && Follows(1, at + 1, Subject.None))
                return true;
        }

        return false;
    }

    // No "they" can stand for authors who are not named.
    private bool Unspoken(int at) => !_source[at..].Any(w => w is "we" or "We" or "our" or "Our" or "us" or "ours" or "ourselves");

    // "Our method …" becomes "Their method …".
    private bool Theirs()
    {
        if (_told is not ["Their", ..]) return false;
        for (var at = 0; at < _source.Length; at++)
        {
            if (_source[at] is "Our" or "our" && Opening.MayGo(_source[..at]) && Follows(1, at + 1, Subject.None)) return true;
        }

        return false;
    }

    private bool Spoken()
    {
        for (var at = 0; at + _authors.Length <= _told.Length; at++)
        {
            if (at > 0 && _told[at - 1] != ",") continue;
            if (Names(at, ["the", "paper", "by", .. _authors]) && Said(at, 3 + _authors.Length, ofPaper: true)) return true;
            if (Names(at, _authors) && Said(at, _authors.Length, ofPaper: false)) return true;
        }

        return false;
    }

    private bool Names(int at, string[] names) =>
        at + names.Length <= _told.Length && Tokens.SameButCase(names[0], _told[at])
            && names.AsSpan(1).SequenceEqual(_told.AsSpan(at + 1, names.Length - 1));

    // The subject stands at a place in the sentence; in the source it may be any "we" or "this paper" that leaves the rest alike.
    private bool Said(int at, int width, bool ofPaper)
    {
        for (var from = 0; from < _source.Length; from++)
        {
            var length = ofPaper || !IsWe(from) ? PaperAt(from) : 1;
            if (length == 0 || !Leads(at, from)) continue;
            var subject = length == 1
                ? _isOne ? Subject.OneForWe : Subject.SeveralForWe
                : ofPaper || _isOne ? Subject.Paper : Subject.SeveralForPaper;
            if (Follows(at + width, from + length, subject)) return true;
        }

        return false;
    }

    private bool IsWe(int at) => _source[at] is "we" or "We";

    private int PaperAt(int at)
    {
        if (_source[at] is "this" or "This" or "our" or "Our" && at + 1 < _source.Length && Papers.Contains(_source[at + 1])) return 2;
        return _source[at] is "the" or "The" && at + 2 < _source.Length && _source[at + 1] is "present" or "current"
            && Papers.Contains(_source[at + 2]) ? 3 : 0;
    }

    // What stands before the subject is the end of what stands there in the source; before that nothing is lost but what may go.
    private bool Leads(int told, int source)
    {
        if (told > source) return false;
        var from = source - told;
        for (var i = 0; i < told; i++)
        {
            var same = i == 0 ? Tokens.SameButCase(_source[from], _told[0]) : Same(_source[from + i], _told[i]);
            if (!same) return Miss(i, $"The abstract's sentence does not say \"{_told[i]}\" there.");
        }

        return Opening.MayGo(_source[..from])
            || Miss(told, $"The words \"{string.Join(' ', _source[..from])}\" of the abstract's sentence are left out.");
    }

    private bool Follows(int told, int source, Subject subject)
    {
        if (subject != Subject.None)
        {
            for (; source < _source.Length && Opening.IsStep(_source[source]); source++)
            {
                if (told < _told.Length && _told[told] == _source[source]) break;
            }

            while (told < _told.Length && source < _source.Length && _told[told] == _source[source] && IsAdverb(_source[source]))
            {
                told++;
                source++;
            }

            if (told >= _told.Length || source >= _source.Length) return false;
            if (!Agrees(_source[source], _told[told], subject))
                return Miss(told, $"\"{_told[told]}\" does not stand for \"{_source[source]}\" there.");
            told++;
            source++;
        }

        return Match(told, source, subject);
    }

    private static bool IsAdverb(string word) => word.EndsWith("ly", StringComparison.Ordinal) || Opening.IsStep(word);

    private static bool Agrees(string source, string told, Subject subject) => subject switch
    {
        Subject.OneForWe => Verbs.IsPast(source) ? told == source : Verbs.IsThirdPerson(told, source),
        Subject.SeveralForPaper => Verbs.IsThirdPerson(source, told),
        _ => told == source,
    };

    private bool Match(int told, int source, Subject subject)
    {
        while (source < _source.Length || told < _told.Length)
        {
            if (told < _told.Length && source < _source.Length && Same(_source[source], _told[told]))
            {
                told++;
                source++;
            }
            else if (subject != Subject.None && InThisPaper(source) is var width and > 0)
            {
                source += width;
            }
            else if (subject == Subject.OneForWe && told < _told.Length && source < _source.Length
                && Verbs.IsThirdPerson(_told[told], _source[source]) && IsCoordinated(source))
            {
                told++;
                source++;
            }
            else
            {
                return Miss(told, told < _told.Length
                    ? $"The abstract's sentence does not say \"{_told[told]}\" there{Instead(source)}."
                    : $"The abstract's sentence goes on with \"{string.Join(' ', _source[source..].Take(5))}\".");
            }
        }

        return true;
    }

    private string Instead(int source) => source < _source.Length ? $", but \"{_source[source]}\"" : "";

    // ", in this paper," anywhere in the sentence.
    private int InThisPaper(int at)
    {
        var start = at < _source.Length && _source[at] == "," ? at + 1 : at;
        if (start + 2 >= _source.Length || _source[start] != "in" || _source[start + 1] != "this") return 0;
        if (!Papers.Contains(_source[start + 2])) return 0;
        var end = start + 3;
        return (end < _source.Length && _source[end] == "," ? end + 1 : end) - at;
    }

    private bool IsCoordinated(int source)
    {
        while (source > 0 && IsAdverb(_source[source - 1])) source--;
        return source > 0 && _source[source - 1] == "and";
    }

    private static bool Same(string source, string told) => source == told || told == source switch
    {
        "we" or "We" => "they",
        "our" or "Our" => "their",
        "us" => "them",
        "ours" => "theirs",
        "ourselves" => "themselves",
        _ => source,
    };

    // The reason given is that of the reading that comes furthest.
    private bool Miss(int told, string reason)
    {
        if (told > _reached) (_reached, _best) = (told, reason);
        return false;
    }

    private enum Subject
    {
        None,
        OneForWe,
        SeveralForWe,
        SeveralForPaper,
        Paper,
    }
}
