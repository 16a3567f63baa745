using System.Globalization;
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
    /// <param name="clauses">The clauses of the request; words of alternatives are optional.</param>
    public List<QueryWord> Read(string folded, bool unfinished, IReadOnlyList<SearchClause> clauses)
    {
        var places = SearchWords.Split(folded);
        if (places.Count > MostWords) (places, unfinished) = (places[..MostWords], false);
        var terms = places.Select(w => SearchWords.Term(w.In(folded))).ToList();
        var open = unfinished && places.Count > 0 && places[^1].Length >= ShortestPrefix
            && places[^1].Start + places[^1].Length == folded.Length ? places.Count - 1 : -1;
        var telling = terms.Index().Where(t => t.Index == open || !FunctionWords.Contains(t.Item)).ToList();
        var groups = telling.GroupBy(t => t.Item, t => t.Index).ToList();
        var optional = clauses.Where(c => c.Or.Count > 0).SelectMany(c => c.Or.Prepend(c))
            .SelectMany(c => SearchWords.Split(c.Folded).Select(w => SearchWords.Term(w.In(c.Folded)))).ToHashSet(StringComparer.Ordinal);
        var (power, acronyms) = (options.Subject(groups.Count), Acronyms(terms));
        return groups.ConvertAll(g =>
        {
            var text = places[g.First()].In(folded).ToString();
            var same = Same(text, g.Key, terms, g).Concat(g.SelectMany(at => acronyms[at])).Where(t => t >= 0).Distinct();
            return Create(text, g.Key, (1 + MathF.Log(g.Count())) * Subject(g.Key, power), same, g.Contains(open),
                optional.Contains(g.Key));
        });
    }

    // Words that people write around a subject, such as "intuitively", are rare in abstracts and yet say nothing about it.
    private static float Subject(string term, float power) => power > 0 ? MathF.Pow(ShippedTerms.Table.Tells(term), power) : 1;

    private QueryWord Create(string text, string term, float weight, IEnumerable<int> same, bool open, bool optional)
    {
        var forms = same.Select(t => new WordForm(t, 1, true)).ToList();
        void Add(IEnumerable<int> terms, float weight, bool same) =>
            forms.AddRange(terms.Where(t => forms.All(f => f.Term != t)).Select(t => new WordForm(t, weight, same)).ToList());
        if (open) Add(vocabulary.Completions(text), options.Completion, true);
        if (options.OtherForm > 0) Add(OtherForms(text, term), options.OtherForm, false);
        var counted = forms.Exists(f => f.Same) ? forms.Where(f => f.Same) : forms;
        return new QueryWord(text, weight, forms, counted.Select(f => vocabulary.Frequency(f.Term)).DefaultIfEmpty(1).Max())
        {
            Optional = optional || !forms.Exists(f => f.Same),
        };
    }

    // The word itself, its other spellings, and what it makes with its neighbours: "pre training" is also looked for as "pretraining".
    private IEnumerable<int> Same(string text, string term, List<string> terms, IEnumerable<int> places)
    {
        var joined = places.SelectMany(at => new[] { at - 1, at }).Where(at => at >= 0 && at + 1 < terms.Count)
            .Select(at => vocabulary.Find(terms[at] + terms[at + 1]));
        var single = UnspacedScript.Holds(text, 0) && new StringInfo(text).LengthInTextElements == 1;
        return [vocabulary.Find(term), .. joined, .. vocabulary.Variants(term), .. single ? vocabulary.Holding(text) : []];
    }

    private IEnumerable<int> OtherForms(string text, string term) =>
        SearchWords.WithoutSign(text) is { Length: > 0 } bare && vocabulary.Find(bare.ToString()) is var found and >= 0
            ? vocabulary.OtherForms(term).Append(found)
            : vocabulary.OtherForms(term);

    // For each word the acronyms of the phrases it is part of.
    private List<int>[] Acronyms(List<string> terms)
    {
        var acronyms = terms.ConvertAll(_ => new List<int>()).ToArray();
        var numbers = terms.ConvertAll(vocabulary.Number);
        for (var at = 0; at < terms.Count; at++)
        {
            foreach (var acronym in vocabulary.AcronymsAt(numbers, at))
            {
                for (var i = 0; i < acronym.Phrase.Count; i++) acronyms[at + i].Add(acronym.Term);
            }
        }

        return acronyms;
    }
}
