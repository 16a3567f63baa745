namespace Conspectus.Analysis.Search;

/// <summary>Collects what the acronyms that papers define stand for.</summary>
internal sealed class AcronymSenses
{
    private const double LeastShare = 0.2; // of the papers that define an acronym: a rarer sense is left out
    private const double MainShare = 0.6;

    private readonly Dictionary<int, Dictionary<string, (int[] Phrase, int Papers)>> _senses = [];
    private readonly HashSet<(int, string)> _seen = []; // in the paper at hand

    /// <summary>Notes a definition of the paper at hand.</summary>
    public void Add(int acronym, int[] phrase)
    {
        var key = string.Join(' ', phrase);
        if (phrase.Contains(acronym) || !_seen.Add((acronym, key))) return;
        if (!_senses.TryGetValue(acronym, out var senses)) _senses.Add(acronym, senses = new(StringComparer.Ordinal));
        senses[key] = (phrase, senses.GetValueOrDefault(key).Papers + 1);
    }

    /// <summary>Ends the paper at hand.</summary>
    public void NextPaper() => _seen.Clear();

    /// <summary>The senses that are common enough, with whether most papers that define the acronym mean this one.</summary>
    public List<(Acronym Acronym, bool Main)> Usual() =>
    [
        .. from senses in _senses
           let papers = senses.Value.Values.Sum(s => s.Papers)
           from sense in senses.Value
           where sense.Value.Papers >= LeastShare * papers
           orderby senses.Key, sense.Value.Papers descending, sense.Key
           select (new Acronym(senses.Key, sense.Value.Phrase), sense.Value.Papers >= MainShare * papers),
    ];
}
