using System.Collections.Frozen;
using System.Globalization;
using System.Text;
using Conspectus.Core.Papers;
using Microsoft.Data.Sqlite;

namespace Conspectus.Library.Papers;

/// <summary>Builds FTS5 expressions from what a user typed: nothing of it but letters and digits inside quotes reaches SQLite.</summary>
internal static class SearchExpression
{
    /// <summary>No one types more; a pasted page is cut here, so that the expression stays within SQLite's limits.</summary>
    private const int MostTerms = 200;

    private const int ShortestPrefix = 2;

    // Each stands in most papers, tells nothing of any, and costs as much as all other words together.
    private static readonly FrozenSet<string> FunctionWords = (
        "a about all also an and any are as at be been but by can could did do does for from had has have how i if in into is it its just may more most no not of " +
        "on one only or other our out over so some such than that the their them then there these they this those through to up use used using very was we were " +
        "what when where which while who why will with without would you your").Split(' ').ToFrozenSet();

    /// <summary>The expression to match: all terms, or any (function words apart) where no paper has all; null if the text has nothing to search for.</summary>
    internal static string? Build(SqliteConnection connection, string text)
    {
        var terms = Terms(text);
        if (terms.Count == 0) return null;
        var all = string.Join(" AND ", terms);
        if (terms.Count == 1 || Finds(connection, all)) return all;
        var telling = terms.Where(t => !FunctionWords.Contains(t.Trim('"'))).ToList();
        return string.Join(" OR ", telling.Count > 0 ? telling : terms);
    }

    private static bool Finds(SqliteConnection connection, string expression)
    {
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT 1 FROM paper_search WHERE paper_search MATCH $expression LIMIT 1";
        command.Parameters.AddWithValue("$expression", expression);
        return command.ExecuteScalar() is not null;
    }

    private static List<string> Terms(string text)
    {
        var terms = new List<string>();
        foreach (var (part, quoted, last) in Parts(text))
        {
            var words = Words(SearchText.Fold(part));
            var unfinished = last && words.Count > 0 && words[^1].Length >= ShortestPrefix;
            if (quoted && words.Count > 0)
                terms.Add(Term(string.Join(' ', words), unfinished));
            else
                terms.AddRange(words.Select((word, i) => Term(word, unfinished && i == words.Count - 1)));
        }

        return [.. terms.Distinct().Take(MostTerms)];
    }

    // The whole word beside its beginnings: papers with the very word come first.
    private static string Term(string words, bool unfinished) => unfinished ? $"(\"{words}\" OR \"{words}\"*)" : $"\"{words}\"";

    /// <summary>The text cut at its quotation marks; one behind a backslash is an accent (<c>\"o</c>), and the last may lack its end.</summary>
    private static IEnumerable<(string Text, bool Quoted, bool Last)> Parts(string text)
    {
        var part = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] is '"' or '“' or '”' && (i == 0 || text[i - 1] != '\\'))
            {
                yield return (part.ToString(), quoted, Last: false);
                part.Clear();
                quoted = !quoted;
            }
            else
            {
                part.Append(text[i]);
            }
        }

        yield return (part.ToString(), quoted, Last: true);
    }

    // The tokenizer would cut words at other characters too; a word of none but those would be an empty phrase.
    private static List<string> Words(string folded)
    {
        var words = new List<string>();
        var word = new StringBuilder();
        foreach (var rune in folded.EnumerateRunes())
        {
            if (Rune.IsLetterOrDigit(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                word.Append(rune);
            else
                Flush();
        }

        Flush();
        return words;

        void Flush()
        {
            if (word.Length > 0) words.Add(word.ToString());
            word.Clear();
        }
    }
}
