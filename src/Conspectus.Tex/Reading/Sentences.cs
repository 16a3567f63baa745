using System.Buffers;
using System.Text;
using Conspectus.Tex.Mending;

namespace Conspectus.Tex.Reading;

/// <summary>Puts back the space between sentences that were glued together: "work.We introduce".</summary>
internal static class Sentences
{
    // Words that begin sentences and are no part of a name after a dot: certain enough to split before them.
    private static readonly HashSet<string> Starts = new(StringComparer.Ordinal)
    {
        "We", "Our", "The", "This", "These", "Those", "In", "To", "However", "Furthermore", "Moreover", "Here", "It", "For", "By", "As",
        "Finally", "While", "Code", "Codes", "With", "On", "Such", "Using", "Additionally", "Experiments", "Extensive", "Experimental",
        "Specifically", "Although", "Unlike", "Based", "Despite", "When", "Through", "Then", "They", "There", "Also", "Thus", "Therefore",
        "Recent", "Recently", "From", "Inspired", "Motivated", "Given", "Since", "Compared", "Notably", "First", "Second", "Third", "Many",
        "Most", "Existing", "Previous", "An", "Due", "Instead", "Under", "Empirically", "Theoretically",
    };

    private static readonly HashSet<string> Modules = new(StringComparer.Ordinal)
    {
        "flax", "haiku", "keras", "numpy", "optax", "pandas", "scipy", "sklearn", "spark", "tensorflow", "torch", "torchvision",
        "transformers",
    };

    private static readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> KnownModules =
        Modules.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly SearchValues<char> EndsOfSentences = SearchValues.Create(".?!");

    // So many certain ones show that the whole text has lost its spaces; any word may then begin the next sentence.
    private const int Habit = 2;

    public static List<TexNode> Split(List<TexNode> nodes, RepairLog log)
    {
        var certain = 0;
        Each(nodes, log, anyWord: false, ref certain);
        if (certain >= Habit)
            Each(nodes, log, anyWord: true, ref certain);
        return nodes;
    }

    private static void Each(List<TexNode> nodes, RepairLog log, bool anyWord, ref int splits)
    {
        for (var i = 0; i < nodes.Count; i++)
            if (nodes[i] is TextNode text)
                nodes[i] = new TextNode(Split(text.Text, i > 0
                    && nodes[i - 1] is not (ParagraphNode or ListNode or BreakNode or ItemNode), anyWord, log, ref splits));
    }

    private static string Split(string text, bool after, bool anyWord, RepairLog log, ref int splits)
    {
        StringBuilder? result = null;
        var copied = 0;
        for (var i = Scan.Next(text, 0, EndsOfSentences); i + 1 < text.Length; i = Scan.Next(text, i + 1, EndsOfSentences))
        {
            if (!char.IsAsciiLetterUpper(text[i + 1]) || !(i == 0 ? after : Ends(text, i)))
                continue;
            var end = i + 1;
            while (end < text.Length && char.IsAsciiLetter(text[end]))
                end++;
            var word = text[(i + 1)..end];
            if (end == text.Length || text[end] is not (' ' or ',')
                || !(Starts.Contains(word) || (end - i > 3 && EndsLongWord(text, i) && (anyWord || GoesOnInSmall(text, i, end)))))
                continue;
            splits++;
            log.Add("glued sentences", $"a space put before {word}");
            (result ??= new StringBuilder()).Append(text, copied, i + 1 - copied).Append(' ');
            copied = i + 1;
        }
        return result is null ? text : result.Append(text, copied, text.Length - copied).ToString();
    }

    // A word with one capital and then small letters is how a sentence goes on; so is a class of a module, but those modules are few.
    private static bool GoesOnInSmall(string text, int dot, int end)
    {
        var start = dot;
        while (start > 0 && char.IsAsciiLetterLower(text[start - 1]))
            start--;
        return end + 1 < text.Length && (char.IsAsciiLetterLower(text[end + 1]) || text[end + 1] == '(')
            && !text.AsSpan(dot + 2, end - dot - 2).ContainsAnyInRange('A', 'Z') && !KnownModules.Contains(text.AsSpan(start..dot));
    }

    private static bool EndsLongWord(string text, int dot)
    {
        var start = dot;
        while (start > 0 && char.IsLetter(text[start - 1]))
            start--;
        return dot - start > 3 && (start == 0 || text[start - 1] is ' ' or '-' or '(');
    }

    // Whether what stands before the dot can end a sentence; a lone capital is an initial.
    private static bool Ends(string text, int dot)
    {
        var last = text[dot - 1];
        return char.IsLower(last) || char.IsDigit(last) || last is ')' or '%' or '”' or '"' or '\''
            || (char.IsUpper(last) && dot > 1 && char.IsLetterOrDigit(text[dot - 2]));
    }
}
