using Conspectus.Analysis.Roles;
using Conspectus.Analysis.Text;

namespace Conspectus.Analysis.Glossary;

/// <summary>What one document gives to a glossary.</summary>
/// <param name="Tokens">The words of its title and abstract.</param>
/// <param name="Written">The words that capitals or digits mark, as they are written: what may be an acronym.</param>
/// <param name="Acronyms">The acronyms it defines.</param>
/// <param name="Definitions">Its sentences that define a term, with the term's key.</param>
internal sealed record GlossaryReading(List<Token>[] Tokens, HashSet<string> Written, IReadOnlyList<AcronymDefinition> Acronyms,
    IReadOnlyList<(string Key, DefiningSentence Read, string Sentence)> Definitions)
{
    /// <summary>Reads a document. Cost: linear.</summary>
    public static GlossaryReading Of(GlossaryDocument document)
    {
        var written = new HashSet<string>(StringComparer.Ordinal);
        AddWritten(document.Title, written);
        AddWritten(document.Body, written);
        return new GlossaryReading([Tokenizer.Tokenize(document.Title), Tokenizer.Tokenize(document.Body)], written,
            [.. AcronymFinder.In(document.Title).Concat(AcronymFinder.In(document.Body)).Where(IsOneTerm)], Defining(document.Sentences));
    }

    // "CIFAR-100, and STL-10 (CIFAR-10)" is a list.
    private static bool IsOneTerm(AcronymDefinition acronym) => !acronym.LongForm.Contains(", ", StringComparison.Ordinal);

    /// <summary>The form of an acronym by which its spellings are one: without the plural, in capitals.</summary>
    public static string AcronymKey(string acronym) =>
        acronym.Length > 2 && acronym[^1] == 's' && char.IsUpper(acronym[^2]) ? AcronymKey(acronym[..^1]) : acronym.ToUpperInvariant();

    /// <summary>Whether capitals or digits tell a word from usual ones: "DP", "kNN", "3D", not "Prompt".</summary>
    public static bool IsMarked(string word) => word.Count(char.IsUpper) > 1 || (char.IsLower(word[0]) && word.Any(char.IsUpper))
        || (char.IsUpper(word[0]) && word.Any(char.IsDigit)) || (char.IsDigit(word[0]) && word.Any(char.IsUpper));

    // What defines a term is told in passing, as background.
    private static List<(string, DefiningSentence, string)> Defining(IReadOnlyList<string> sentences)
    {
        var found = sentences.Index().Select(s => (s.Index, Sentence: s.Item, Read: DefiningSentence.Read(s.Item)))
            .Where(s => s.Read is not null)
            .ToList();
        if (found.Count == 0) return [];
        var roles = ShippedRoles.Model.Classify(sentences);
        return
        [
            .. found.Where(s => roles[s.Index].Role == SentenceRole.Background)
                .Select(s => (TermKey.Of(s.Read!.Term), s.Read!, s.Sentence)).Where(s => s.Item1.Length > 0),
        ];
    }

    private static void AddWritten(string text, HashSet<string> written)
    {
        for (var i = 0; i < text.Length;)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] == '-' && i > start))) i++;
            if (i - start > 1 && IsMarked(text[start..i])) written.Add(text[start..i].TrimEnd('-'));
            if (i == start) i++;
        }
    }
}
