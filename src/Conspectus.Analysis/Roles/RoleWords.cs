namespace Conspectus.Analysis.Roles;

/// <summary>
/// Splits a sentence into lower-case words, numbers and signs: what tells a role are function words, cues and punctuation.
/// </summary>
internal static class RoleWords
{
    /// <summary>What stands for any number.</summary>
    public const string Number = "#";

    private const string Year = "#y";

    /// <summary>The words in order. Cost: linear.</summary>
    public static List<string> Split(string sentence)
    {
        var words = new List<string>(sentence.Length / 5);
        for (var i = 0; i < sentence.Length;)
        {
            var start = i;
            if (char.IsLetter(sentence[i]))
            {
                i = WordEnd(sentence, i);
                words.Add(sentence[start..i].ToLowerInvariant().Replace('’', '\''));
            }
            else if (char.IsDigit(sentence[i]))
            {
                i = NumberEnd(sentence, i);
                words.Add(IsYear(sentence.AsSpan(start, i - start)) ? Year : Number);
            }
            else
            {
                i++;
                if (!char.IsWhiteSpace(sentence[start])) words.Add(sentence[start].ToString());
            }
        }

        return words;
    }

    private static int WordEnd(string text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '\'' or '’' && Follows(text, i, char.IsLetter)))) i++;
        return i;
    }

    private static int NumberEnd(string text, int i)
    {
        while (i < text.Length && (char.IsLetterOrDigit(text[i]) || (text[i] is '.' or ',' && Follows(text, i, char.IsDigit)))) i++;
        return i;
    }

    private static bool Follows(string text, int i, Func<char, bool> kind) => i + 1 < text.Length && kind(text[i + 1]);

    private static bool IsYear(ReadOnlySpan<char> number) =>
        number.Length == 4 && number[0] is '1' or '2' && !number.ContainsAnyExceptInRange('0', '9');
}
