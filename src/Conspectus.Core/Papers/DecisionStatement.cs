using Meaning = Conspectus.Core.Papers.DecisionWords.Meaning;

namespace Conspectus.Core.Papers;

/// <summary>What the clauses of one text say about a paper, taken together.</summary>
internal sealed class DecisionStatement
{
    private Decision _form = Decision.Unknown;
    private bool _accepted;
    private bool _selected;
    private bool _unselected;
    private bool _rejected;
    private bool _rejectedForForm;
    private bool _withdrawn;

    /// <summary>The decision that the clauses make together.</summary>
    internal Decision Decision
    {
        get
        {
            if (_withdrawn) return Decision.Withdrawn;
            var taken = _accepted || _form != Decision.Unknown;
            if (_rejected || ((_rejectedForForm || _unselected) && !taken)) return Decision.Rejected;
            if (_form != Decision.Unknown) return _form;
            return _accepted || _selected ? Decision.Accepted : Decision.Unknown;
        }
    }

    /// <summary>Adds what a clause says.</summary>
    /// <param name="words">The meaning of each of its words.</param>
    internal void Add(IReadOnlyList<Meaning> words)
    {
        if (words.All(w => w == Meaning.None)) return;
        var hasForm = words.Any(w => w is Meaning.Spotlight or Meaning.Oral);
        var isOpen = words.Contains(Meaning.Yet);
        bool denied = false, past = false, limited = false;
        for (var i = 0; i < words.Count; i++)
        {
            var not = denied || (i > 0 && words[i - 1] == Meaning.NotNext);
            switch (words[i])
            {
                case Meaning.Not:
                    denied = true;
                    break;
                case Meaning.Once:
                    past = true;
                    break;
                case Meaning.Withdraw:
                    _withdrawn |= !not && !past;
                    break;
                case Meaning.Reject:
                    var isForForm = !not && FormFollows(words, i);
                    limited |= isForForm;
                    _rejectedForForm |= isForForm;
                    _rejected |= !not && !past && !isForForm;
                    break;
                case Meaning.Accept when not:
                    // "Not accepted as an oral" says nothing of a poster; "not accepted as a poster" leaves nothing.
                    _rejected |= !hasForm && !isOpen;
                    break;
                case Meaning.Select when not:
                    // "Not selected for an award" takes nothing from an acceptance.
                    _unselected |= !hasForm && !isOpen;
                    break;
                case Meaning.Accept:
                    _accepted |= !past;
                    limited = false;
                    break;
                case Meaning.Select:
                    _selected = true;
                    break;
                case Meaning.Oral or Meaning.Spotlight or Meaning.Poster when !not && !limited && !past:
                    _form = (Decision)Math.Max((int)_form, (int)FormOf(words[i]));
                    break;
            }
        }
    }

    private static bool FormFollows(IReadOnlyList<Meaning> words, int at) =>
        words.Skip(at + 1).TakeWhile(w => w is not (Meaning.Accept or Meaning.Reject)).SkipWhile(w => w != Meaning.As)
            .Any(w => w is Meaning.Oral or Meaning.Spotlight or Meaning.Poster);

    private static Decision FormOf(Meaning word) => word switch
    {
        Meaning.Oral => Decision.Oral,
        Meaning.Spotlight => Decision.Spotlight,
        _ => Decision.Poster,
    };
}
