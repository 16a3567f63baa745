namespace Conspectus.Analysis.Roles;

/// <summary>What holds of each sentence of an abstract: its words, cues and place, and what stands around it.</summary>
public sealed class RoleFeatures
{
    private const float NeighborWord = 0.3f;
    private const float NeighborCue = 0.6f;
    private const float FarCue = 0.3f;
    private const int Parts = 6; // of an abstract
    private const int MostCounted = 12; // sentences from an end
    private const int Prefix = 5;
    private const int Suffix = 3;

    private readonly List<string>[] _words;
    private readonly uint[][] _hashes;
    private readonly RoleCues[] _cues;
    private readonly int _firstOfAuthors;
    private readonly Dictionary<uint, float> _found = [];

    private RoleFeatures(IReadOnlyList<string> sentences)
    {
        _words = [.. sentences.Select(RoleWords.Split)];
        _hashes = Array.ConvertAll(_words, words => words.Select(w => FeatureHash.Of(w)).ToArray());
        _cues = Array.ConvertAll(_words, RoleCues.Of);
        _firstOfAuthors = Array.FindIndex(_cues, c => c.OfAuthors);
    }

    /// <summary>The features of each sentence. Cost: linear in the text. Deterministic on every machine.</summary>
    /// <param name="sentences">The sentences of one abstract in order.</param>
    public static RoleFeature[][] Of(IReadOnlyList<string> sentences)
    {
        var features = new RoleFeatures(sentences);
        return [.. Enumerable.Range(0, sentences.Count).Select(features.OfSentence)];
    }

    private RoleFeature[] OfSentence(int i)
    {
        _found.Clear();
        Words(i);
        Place(i);
        for (var distance = -2; distance <= 2; distance++)
        {
            if (distance != 0) Neighbor(i + distance, FeatureHash.Of("neighbor " + distance), Math.Abs(distance) == 1);
        }

        return [.. _found.Select(f => new RoleFeature(f.Key, f.Value))];
    }

    private void Words(int i)
    {
        var (words, hashes) = (_words[i], _hashes[i]);
        for (var k = 0; k < hashes.Length; k++)
        {
            var pair = FeatureHash.Mix(k > 0 ? hashes[k - 1] : 1, hashes[k]);
            Add("word", hashes[k]);
            Add("pair", pair);
            Add("triple", FeatureHash.Mix(pair, k > 1 ? hashes[k - 2] : 1));
            if (words[k].Length <= Prefix || !char.IsLetter(words[k][0])) continue;
            Add("prefix", FeatureHash.Of(words[k].AsSpan(0, Prefix)));
            Add("suffix", FeatureHash.Of(words[k].AsSpan(words[k].Length - Suffix)));
        }

        if (hashes.Length == 0) return;
        Add("first", hashes[0]);
        Add("first two", FirstTwo(hashes));
        Add("first three", FeatureHash.Mix(FirstTwo(hashes), hashes.Length > 2 ? hashes[2] : 0));
        Add("last", hashes[^1]);
        if (hashes.Length > 1) Add("last two", FeatureHash.Mix(hashes[^1], hashes[^2]));
    }

    private void Place(int i)
    {
        var count = _words.Length;
        var (part, fromEnd) = ((uint)(i * Parts / count), count - 1 - i);
        var (place, length) = ((uint)Math.Min(i, MostCounted), (uint)Math.Min(count, MostCounted + 3));
        Add("part", part);
        Add("from start", place);
        Add("from end", (uint)Math.Min(fromEnd, MostCounted));
        Add("sentences", length);
        Add("place", (place * 100) + length);
        Add("length", _words[i].Count switch { < 6 => 0, < 12 => 1, < 20 => 2, < 30 => 3, < 45 => 4, _ => 5 });

        // Before, at or behind the first sentence in which the authors act: the turn of most abstracts.
        var turn = _firstOfAuthors < 0 ? 0u : i < _firstOfAuthors ? 1 : i == _firstOfAuthors ? 2 : 3u;
        Add("turn", turn);
        Add("turn and part", (turn * 10) + part);
        if (_firstOfAuthors >= 0) Add("from turn", (uint)(Math.Clamp(i - _firstOfAuthors, -4, 6) + 10));
        foreach (var cue in _cues[i].All)
        {
            Add("cue", cue);
            Add("cue and part", FeatureHash.Mix(cue, part + 1));
            Add("cue and turn", FeatureHash.Mix(cue, turn + 20));
            if (i == 0) Add("cue at start", cue);
            if (fromEnd == 0) Add("cue at end", cue);
        }

        if (_hashes[i].Length == 0) return;
        Add("first and part", FeatureHash.Mix(_hashes[i][0], part + 1));
        Add("first and turn", FeatureHash.Mix(_hashes[i][0], turn + 20));
    }

    private void Neighbor(int j, uint name, bool near)
    {
        if (j < 0 || j >= _words.Length)
        {
            Add(FeatureHash.Mix(name, 1), 1);
            return;
        }

        foreach (var cue in _cues[j].All) Add(FeatureHash.Mix(FeatureHash.Mix(name, 2), cue), near ? NeighborCue : FarCue);
        if (!near || _hashes[j].Length == 0) return;
        Add(FeatureHash.Mix(FeatureHash.Mix(name, 3), _hashes[j][0]), NeighborCue);
        Add(FeatureHash.Mix(FeatureHash.Mix(name, 4), FirstTwo(_hashes[j])), NeighborCue);
        foreach (var word in _hashes[j]) Add(FeatureHash.Mix(FeatureHash.Mix(name, 5), word), NeighborWord);
    }

    private static uint FirstTwo(uint[] hashes) => FeatureHash.Mix(hashes[0], hashes.Length > 1 ? hashes[1] : 0);

    private void Add(string name, uint value) => Add(FeatureHash.Mix(FeatureHash.Of(name), value), 1);

    private void Add(uint key, float scale) => _found[key] = scale;
}
