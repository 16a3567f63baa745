using System.Collections.Frozen;

namespace Conspectus.Analysis.Roles;

/// <summary>What of a sentence tells its role whatever it is about: who acts, by which verb, in which tense, with which numbers.</summary>
internal sealed class RoleCues
{
    private const int MostPassed = 3; // adverbs and auxiliaries between a subject and its verb
    private const int MostNumbers = 3;

    private static readonly FrozenSet<string> Papers =
        Set("paper work article study thesis survey research chapter letter report project tutorial talk dissertation poster");

    private static readonly FrozenSet<string> Passed = Set(
        "also first further then thus hence therefore next here instead now have has been be to both not do does did will can could "
        + "would should may aim aims");

    private static readonly FrozenSet<string> Irregular = Set("shown done made found built given");

    private readonly List<string> _words;
    private readonly List<uint> _cues = [];
    private bool _past;
    private bool _present;

    private RoleCues(List<string> words) => _words = words;

    /// <summary>The cues as numbers; one may stand there twice.</summary>
    public IReadOnlyList<uint> All => _cues;

    /// <summary>Whether the authors or their paper are the subject of something: "we", "this paper".</summary>
    public bool OfAuthors { get; private set; }

    /// <summary>Finds the cues of a sentence. Cost: linear.</summary>
    public static RoleCues Of(List<string> words)
    {
        var cues = new RoleCues(words);
        var numbers = 0;
        for (var at = 0; at < words.Count; at++)
        {
            if (words[at][0] == '#') numbers++;
            cues.Read(at);
        }

        if (cues._past) cues.Add("past");
        if (cues._present) cues.Add("present");
        cues.Add((cues._past, cues._present) switch { (true, true) => "both tenses", (false, false) => "no tense", _ => "one tense" });
        cues.Add("numbers " + Math.Min(numbers, MostNumbers));
        if (words.Contains("?")) cues.Add("question");
        return cues;
    }

    private void Read(int at)
    {
        var word = _words[at];
        switch (word)
        {
            case "we":
                OfAuthors = true;
                Add("we");
                var verb = Verb(at + 1);
                if (verb < _words.Count) Add("we", _words[verb]);
                if (verb > at + 1) Add("we passing", _words[at + 1]);
                break;
            case "our":
                Add("our");
                if (at + 1 < _words.Count) Add("our", _words[at + 1]);
                if (at + 2 < _words.Count) Add("our second", _words[at + 2]);
                break;
            case "is" or "are" or "was" or "were" or "been" or "be":
                Passive(word, at);
                break;
            case "has" or "have":
                Add("have");
                _present = true;
                break;
            case "%":
                Add("percent");
                break;
            default:
                if (at > 0 && Papers.Contains(word)) Paper(at);
                break;
        }

        if (word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && at > 0)
            _past |= _words[at - 1] is not ("is" or "are" or "be" or "been" or "a" or "the");
    }

    private void Paper(int at)
    {
        var before = _words[at - 1];
        if (before is not ("this" or "our" or "present" or "current" or "the")) return;
        if (before != "the")
        {
            OfAuthors = true;
            Add("this paper");
        }

        var verb = Verb(at + 1);
        if (verb < _words.Count) Add(before + " paper", _words[verb]);
        if (at > 1) Add("before paper", _words[at - 2]);
    }

    private void Passive(string auxiliary, int at)
    {
        var verb = at + 1;
        while (verb < _words.Count && verb < at + MostPassed
            && (IsAdverb(_words[verb]) || _words[verb] is "also" or "been" or "not" or "then" or "being"))
            verb++;
        var kind = auxiliary is "was" or "were" ? "was" : auxiliary is "is" or "are" ? "is" : "be";
        if (verb < _words.Count && IsParticiple(_words[verb])) Add(kind, _words[verb]);
        _past |= kind == "was";
        _present |= kind == "is";
    }

    private int Verb(int at)
    {
        var end = Math.Min(_words.Count, at + MostPassed);
        while (at < end && (Passed.Contains(_words[at]) || IsAdverb(_words[at]))) at++;
        return at;
    }

    private static bool IsAdverb(string word) => word.EndsWith("ly", StringComparison.Ordinal);

    private static bool IsParticiple(string word) =>
        word.EndsWith("ed", StringComparison.Ordinal) || word.EndsWith("en", StringComparison.Ordinal) || Irregular.Contains(word);

    private void Add(string cue) => _cues.Add(FeatureHash.Of(cue));

    private void Add(string cue, string word) => _cues.Add(FeatureHash.Mix(FeatureHash.Of(cue), FeatureHash.Of(word)));

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
