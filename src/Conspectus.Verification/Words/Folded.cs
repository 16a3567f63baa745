namespace Conspectus.Verification.Words;

/// <summary>Words in a form in which case and plural do not matter.</summary>
internal static class Folded
{
    /// <summary>
    /// The words of a text, each between blanks, in lower case and without plural "s", so that a phrase is a part of a text that holds it.
    /// </summary>
    public static string Of(string text)
    {
        var letters = new string([.. text.Select(c => char.IsLetterOrDigit(c) ? char.ToLowerInvariant(c) : ' ')]);
        var words = letters.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(w => w.Length > 3 && w[^1] == 's' && !"sui".Contains(w[^2]) ? w[..^1] : w);
        return " " + string.Concat(words.Select(w => w + " "));
    }
}
