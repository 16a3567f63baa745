using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Topics;

/// <summary>Chooses the phrases of labels on one level. A label is a claim about the papers of its group, and checked as such.</summary>
/// <remarks>
/// One phrase stands if most papers say it; two or three if each is said by many and one of them by most; otherwise the group is
/// called mixed and the phrases that most of it says are listed. A phrase that a sibling says as much is no name. Where a group holds
/// papers of the latest editions beside earlier ones, a share is the lesser of that of all its papers and that of the latest.
/// </remarks>
internal sealed class LabelChoice
{
    private const double Comparable = 0.4; // of the fitness of the best: less is not worth being said by more
    private const int Listed = 3;

    private readonly KeyPhrases _phrases;
    private readonly Sayings _sayings;
    private readonly LabelOptions _options;
    private readonly List<UnnamedGroup> _level;
    private readonly int[] _groupOf;
    private readonly int[] _latestOf; // as the above, and −1 for papers of earlier editions
    private readonly int[] _latest; // papers of the latest editions in each group
    private readonly List<int> _used = [];

    /// <param name="phrases">The phrases.</param>
    /// <param name="sayings">Who says them.</param>
    /// <param name="options">Options.</param>
    /// <param name="level">The groups that must be told apart.</param>
    /// <param name="documents">The documents.</param>
    public LabelChoice(
        KeyPhrases phrases, Sayings sayings, LabelOptions options, List<UnnamedGroup> level, IReadOnlyList<Document> documents)
    {
        (_phrases, _sayings, _options, _level) = (phrases, sayings, options, level);
        _groupOf = Enumerable.Repeat(-1, documents.Count).ToArray();
        foreach (var (g, group) in level.Index())
        {
            foreach (var member in group.Members) _groupOf[member] = g;
        }

        _latestOf = [.. _groupOf.Select((g, i) => documents[i].IsEarlier ? -1 : g)];
        _latest = [.. level.Select(g => g.Members.Count(m => !documents[m].IsEarlier))];
    }

    /// <summary>Keeps phrases from being used again on this level.</summary>
    public void Use(IEnumerable<int> phrases) => _used.AddRange(phrases);

    /// <summary>The share of a group that says any of some phrases.</summary>
    public double Said(UnnamedGroup group, IReadOnlyList<int> phrases) =>
        phrases.Count == 0 ? 0 : Shares(phrases).Lesser[_level.IndexOf(group)];

    /// <summary>The phrases of a group that are free, the fittest first.</summary>
    /// <param name="group">The group.</param>
    /// <param name="heads">Phrases of it.</param>
    /// <param name="unfit">Whether to take those too that a sibling says as much.</param>
    /// <param name="taken">Whether to take those too that name a sibling.</param>
    public List<LabelCandidate> Candidates(UnnamedGroup group, IEnumerable<KeyPhrases.Scored> heads, bool unfit = false, bool taken = false)
    {
        var own = _level.IndexOf(group);
        return heads.Where(h => (taken || IsFree(h.Id)) && !Repeats(h.Id, group)).Select(h =>
        {
            var (all, lesser) = Shares([h.Id]);
            return new LabelCandidate(h, lesser[own], all.Where((_, g) => g != own).DefaultIfEmpty(0).Max());
        }).Where(c => unfit || c.Fitness > 0).OrderByDescending(c => c.Fitness).ThenBy(c => c.Phrase.Id).ToList();
    }

    /// <summary>Whether no sibling is named after a phrase, or after one that says the same.</summary>
    public bool IsFree(int phrase) => !_used.Exists(u => _phrases.Overlap(u, phrase) && !_phrases.Narrows(phrase, u));

    /// <summary>One phrase or two that stand; none if no such name is to be had.</summary>
    public List<int> Standing(UnnamedGroup group, List<LabelCandidate> candidates)
    {
        if (candidates.Count == 0) return [];
        var single = candidates.FindIndex(c => c.Said >= _options.SaidShare);
        if (single >= 0 && candidates[single].Fitness >= Comparable * candidates[0].Fitness) return [candidates[single].Phrase.Id];
        foreach (var first in candidates.Where(c => c.Said >= _options.PartShare && c.Fitness >= Comparable * candidates[0].Fitness))
        {
            foreach (var second in candidates.Where(c => c.Said >= _options.SecondShare))
            {
                if (first.Fitness < second.Fitness || first.Phrase.Id == second.Phrase.Id
                    || _phrases.Share(first.Phrase.Id, second.Phrase.Id)) continue;
                List<int> both = [first.Phrase.Id, second.Phrase.Id];
                var union = Said(group, both);
                if (union >= _options.SaidShare && union - first.Said >= _options.BesideShare) return both;
            }
        }

        return single >= 0 ? [candidates[single].Phrase.Id] : [];
    }

    /// <summary>Up to three phrases, each of which adds most papers to those that say the ones before.</summary>
    public List<int> Mixture(UnnamedGroup group, List<LabelCandidate> candidates)
    {
        var listed = new List<int>();
        while (listed.Count < Listed)
        {
            var said = Said(group, listed);
            var next = candidates.Where(c => !listed.Exists(l => _phrases.Share(l, c.Phrase.Id)))
                .Select(c => (c.Phrase.Id, Gain: c.Phrase.Score * (Said(group, [.. listed, c.Phrase.Id]) - said)))
                .Where(c => c.Gain > 0).OrderByDescending(c => c.Gain).ThenBy(c => c.Id).FirstOrDefault((-1, 0));
            if (next.Id < 0) break;
            listed.Add(next.Id);
        }

        return listed;
    }

    /// <summary>
    /// Those of some phrases that many papers say, if they stand when they are joined: more say one of them, and most say any.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="phrases">The phrases.</param>
    /// <param name="one">The share of the group that says one of them at least.</param>
    /// <param name="each">The share of the group that says each of them at least.</param>
    public List<int> Joint(UnnamedGroup group, List<int> phrases, double one, double each)
    {
        var joint = phrases.Where(p => Said(group, [p]) >= each).ToList();
        return joint.Exists(p => Said(group, [p]) >= one) && Said(group, joint) >= _options.SaidShare ? joint : [];
    }

    /// <summary>
    /// The sibling whose name says the same as the one a group would have: in other forms of the words, or because most papers of both
    /// groups say both.
    /// </summary>
    /// <param name="group">The group.</param>
    /// <param name="candidates">What may name it, those phrases too that name a sibling.</param>
    public UnnamedGroup? Twin(UnnamedGroup group, List<LabelCandidate> candidates) =>
        Standing(group, candidates) is [var own] ? _level.Find(s => s != group && s.Phrases is [var other]
            && (_phrases.IsSame(own, other) || (_phrases.Share(own, other)
                && Said(group, [other]) >= _options.TwinShare && Said(s, [own]) >= _options.TwinShare))) : null;

    // Of each group: the share of its papers that say any of some phrases, and the lesser of that and the share of its latest ones.
    private (double[] All, double[] Lesser) Shares(IReadOnlyList<int> phrases)
    {
        var all = _sayings.Count(phrases, _groupOf, _level.Count).Select((c, g) => c / (double)_level[g].Members.Count).ToArray();
        if (!_latest.Where((l, g) => IsJudged(g)).Any()) return (all, all);
        var latest = _sayings.Count(phrases, _latestOf, _level.Count);
        return (all, [.. all.Select((share, g) => IsJudged(g) ? Math.Min(share, latest[g] / (double)_latest[g]) : share)]);
    }

    private bool IsJudged(int group) => _latest[group] >= _options.LeastLatest && _latest[group] < _level[group].Members.Count;

    // Whether the label of a group above says it already; an only child may repeat it.
    private bool Repeats(int phrase, UnnamedGroup group)
    {
        for (var above = group.Parent; above is not null && above.Members.Count > group.Members.Count; above = above.Parent)
        {
            if (above.Phrases.Any(p => _phrases.Covers(p, phrase))) return true;
        }

        return false;
    }
}
