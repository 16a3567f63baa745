namespace Conspectus.Analysis.Text;

/// <summary>The tokens of every document, as numbers. Row <c>i</c> is document <c>i</c>.</summary>
public sealed class TokenizedCorpus
{
    /// <summary>Stands between words that do not belong to one phrase, and between fields.</summary>
    public const int Break = -1;

    private const int Portion = 4096;
    private const int Block = 256; // documents that are read together and share the memory of word forms

    private TokenizedCorpus(IReadOnlyList<string> words, int[][] titles, int[][] bodies, int[][] keywords, int[][] bound,
        IReadOnlySet<(string, string)> acronyms) =>
        (Words, Titles, Bodies, Keywords, Bound, Acronyms) = (words, titles, bodies, keywords, bound, acronyms);

    /// <summary>The terms; a token is an index into this list.</summary>
    public IReadOnlyList<string> Words { get; }

    /// <summary>The tokens of each title, with <see cref="Break"/> where a phrase cannot go on.</summary>
    public int[][] Titles { get; }

    /// <summary>The tokens of each body, likewise.</summary>
    public int[][] Bodies { get; }

    /// <summary>The tokens of each document's keywords, a break between two keywords.</summary>
    public int[][] Keywords { get; }

    /// <summary>
    /// Where in <see cref="Text"/> of each document a hyphen binds a word to what stands before it, ascending: "modal" in "multi-modal".
    /// </summary>
    public int[][] Bound { get; }

    /// <summary>
    /// The acronyms that some document defines, each with one long form: its term, and those of the form parted by spaces.
    /// </summary>
    internal IReadOnlySet<(string Short, string Long)> Acronyms { get; }

    /// <summary>Title, body and keywords of a document in a row, a break between them.</summary>
    public int[] Text(int document) => [.. Titles[document], Break, .. Bodies[document], Break, .. Keywords[document]];

    /// <summary>Tokenises documents in parallel, then numbers the words in order of first use. Cost: linear.</summary>
    public static TokenizedCorpus Create(IReadOnlyList<Document> documents, Workers workers)
    {
        var ids = new Dictionary<string, int>(StringComparer.Ordinal);
        var words = new List<string>();
        var bound = new int[documents.Count][];
        var hyphens = new List<int>();
        int[] Number(List<Token> list, int start)
        {
            var numbers = new List<int>(list.Count + 8);
            foreach (var token in list)
            {
                if (!ids.TryGetValue(token.Term, out var id))
                {
                    ids.Add(token.Term, id = words.Count);
                    words.Add(token.Term);
                }

                if (!token.Joined && numbers.Count > 0) numbers.Add(Break);
                if (token.IsBound) hyphens.Add(start + numbers.Count);
                numbers.Add(id);
            }

            return [.. numbers];
        }

        var titles = new int[documents.Count][];
        var bodies = new int[documents.Count][];
        var keywords = new int[documents.Count][];
        var acronyms = new HashSet<(string, string)>();
        // In portions, so that the texts of the tokens of a large library are not all in memory at once.
        for (var first = 0; first < documents.Count; first += Portion)
        {
            var tokens = Tokenize(documents, first, Math.Min(Portion, documents.Count - first), workers);
            for (var t = 0; t < tokens.Length; t++)
            {
                var title = Number(tokens[t].Title, 0);
                var body = Number(tokens[t].Body, title.Length + 1);
                var listed = new List<int>();
                foreach (var keyword in tokens[t].Keywords)
                    listed.AddRange([.. Number(keyword, title.Length + body.Length + 2 + listed.Count), Break]);
                (titles[first + t], bodies[first + t], keywords[first + t], bound[first + t]) = (title, body, [.. listed], [.. hyphens]);
                hyphens.Clear();
                acronyms.UnionWith(tokens[t].Acronyms);
            }
        }

        return new TokenizedCorpus(words, titles, bodies, keywords, bound, acronyms);
    }

    private static TokenizedDocument[] Tokenize(IReadOnlyList<Document> documents, int first, int count, Workers workers)
    {
        var tokens = new TokenizedDocument[count];
        workers.Blocks(count, Block, (from, to) =>
        {
            var forms = new WordForms();
            for (var t = from; t < to; t++)
            {
                var document = documents[first + t];
                tokens[t] = new TokenizedDocument(Tokenizer.Tokenize(document.Title, forms), Tokenizer.Tokenize(document.Body, forms),
                    [.. document.Keywords.Select(k => Tokenizer.Tokenize(k, forms))],
                    [.. Defined(document.Title, forms), .. Defined(document.Body, forms)]);
            }
        });
        return tokens;
    }

    private static IEnumerable<(string, string)> Defined(string text, WordForms forms)
    {
        foreach (var definition in AcronymFinder.In(text))
        {
            var words = Tokenizer.Tokenize(definition.LongForm, forms);
            if (words.Count > 1 && Tokenizer.Tokenize(definition.ShortForm, forms) is [var term])
                yield return (term.Term, string.Join(' ', words.Select(w => w.Term)));
        }
    }

    private sealed record TokenizedDocument(List<Token> Title, List<Token> Body, List<List<Token>> Keywords,
        List<(string, string)> Acronyms);
}
