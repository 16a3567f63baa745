namespace Conspectus.Core.Text;

/// <summary>Finds the sentences of a text: the one place that does, for the article, the reader and all that reads abstracts.</summary>
public static class Sentences
{
    private const string Ends = ".!?。！？";
    private const string Closing = "\"')]”’»*";

    /// <summary>The sentences in order; white space around them belongs to none.</summary>
    /// <param name="text">
    /// Plain text whose formulas are hidden, so that no stop inside of them counts: behind private characters (U+E000 to U+F8FF), or as
    /// <see cref="TexFormulas.Hide"/> hides them without moving anything. Text with formulas in plain Unicode is split as well, if less
    /// surely.
    /// </param>
    /// <remarks>
    /// A sentence ends at ".", "!" or "?" before white space and what may begin a sentence, at the full stops of East Asia, and at an empty
    /// line; not at abbreviations (<c>Abbreviations.tsv</c>), initials, decimals and numbers of lists. Linear in the length; never throws.
    /// </remarks>
    public static IReadOnlyList<TextSpan> Split(string text)
    {
        var sentences = new List<TextSpan>();
        var start = 0;
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\n' && i + 1 < text.Length && text[i + 1] is '\n' or '\r')
            {
                Add(sentences, text, start, i);
                start = i;
            }
            else if (Ends.Contains(text[i]) && EndsAt(text, start, i, out var end))
            {
                Add(sentences, text, start, end);
                start = end;
                i = end - 1;
            }
        }

        Add(sentences, text, start, text.Length);
        return sentences;
    }

    private static bool EndsAt(string text, int start, int stop, out int end)
    {
        end = stop + 1;
        while (end < text.Length && Closing.Contains(text[end])) end++;
        if (end == text.Length || text[stop] > '\u3000') return true;
        if (!char.IsWhiteSpace(text[end])) return false;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next])) next++;
        if (next == text.Length) return true;
        if (char.IsLower(text[next]) || text[next] is ',' or ';' or ')' or '-') return false;
        return text[stop] != '.' || !Abbreviations.GoesOn(text, start, stop, next);
    }

    private static void Add(List<TextSpan> sentences, string text, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(text[start])) start++;
        while (end > start && char.IsWhiteSpace(text[end - 1])) end--;
        if (end > start) sentences.Add(new TextSpan(start, end - start));
    }
}
