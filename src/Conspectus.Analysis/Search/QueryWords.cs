using Conspectus.Analysis.Vectors;

namespace Conspectus.Analysis.Search;

/// <summary>Turns folded text into the words to score by.</summary>
/// <param name="vocabulary">The words of the index.</param>
/// <param name="options">How much other forms count.</param>
internal sealed class QueryWords(Vocabulary vocabulary, LexicalOptions options)
{
    /// <summary>No one types more words; a pasted page is cut here, so that a search stays quick.</summary>
    private const int MostWords = 400;

    private const int ShortestPrefix = 2;

    /// <summary>
    /// The words of a text, each once, in order of first occurrence. Function words are left out unless there are none but those.
    /// </summary>
    /// <param name="folded">The text.</param>
    /// <param name="unfinished">Whether the last word may be the beginning of a longer one.</param>
    public List<QueryWord> Read(string folded, bool unfinished)
    {
        var places = SearchWords.Split(folded);
        if (places.Count > MostWords) (places, unfinished) = (places[..MostWords], false);
        var terms = places.Select(w => SearchWords.Term(w.In(folded))).ToList();
        var open = unfinished && places.Count > 0 && places[^1].Length >= ShortestPrefix
            && places[^1].Start + places[^1].Length == folded.Length ? places.Count - 1 : -1;
        var telling = terms.Index().Where(t => t.Index == open || !FunctionWords.Contains(t.Item)).ToList();
        var groups = telling.GroupBy(t => t.Item, t => t.Index).ToList();
        var power = options.Subject(groups.Count);
        return groups.ConvertAll(g =>
            Create(
                places[g.First()].In(folded).ToString(), g.Key, (1 + MathF.Log(g.Count())) * Subject(g.Key, power), Joined(terms, g),
                g.Contains(open)));
    }

    // Words that people write around a subject, such as "intuitively", are rare in abstracts and yet say nothing about it.
    private static float Subject(string term, float power) => power > 0 ? MathF.Pow(ShippedTerms.Table.Tells(term), power) : 1;

    private QueryWord Create(string text, string term, float weight, IEnumerable<int> joined, bool open)
    {
        var forms = new List<WordForm>();
        if (vocabulary.Find(term) is var self and >= 0) forms.Add(new WordForm(self, 1, true));
        forms.AddRange(joined.Select(t => new WordForm(t, 1, true)));
        if (open) forms.AddRange(vocabulary.Completions(text).Where(t => forms.All(f => f.Term != t))
            .Select(t => new WordForm(t, options.Completion, true)).ToList());
        if (options.OtherForm > 0)
            forms.AddRange(vocabulary.OtherForms(term).Where(t => forms.All(f => f.Term != t))
                .Select(t => new WordForm(t, options.OtherForm, false)).ToList());
        var same = forms.Where(f => f.Same).Select(f => vocabulary.Frequency(f.Term)).ToList();
        var frequency = same.Count > 0 ? same.Max() : forms.Count > 0 ? forms.Max(f => vocabulary.Frequency(f.Term)) : 1;
        return new QueryWord(text, weight, forms, frequency);
    }

    // "pre training" is also looked for as "pretraining".
    private IEnumerable<int> Joined(List<string> terms, IEnumerable<int> places) => places
        .SelectMany(i =>
            new[] { i > 0 ? vocabulary.Find(terms[i - 1] + terms[i]) : -1,
                i + 1 < terms.Count ? vocabulary.Find(terms[i] + terms[i + 1]) : -1 })
        .Where(t => t >= 0).Distinct();
}
