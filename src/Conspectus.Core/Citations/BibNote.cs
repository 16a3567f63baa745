using System.Text;
using System.Text.RegularExpressions;

namespace Conspectus.Core.Citations;

/// <summary>Text that is no TeX, such as a reader's note in Markdown, in a field of a BibTeX entry.</summary>
/// <remarks>
/// BibTeX counts a brace behind a backslash as any other and folds blanks and line ends, so they are written as commands. What is written
/// reads back as it was.
/// </remarks>
public static partial class BibNote
{
    private static readonly (char Sign, string Command)[] Commands =
    [
        ('\\', @"\textbackslash{}"), ('{', @"\textbraceleft{}"), ('}', @"\textbraceright{}"), ('^', @"\textasciicircum{}"),
        ('~', @"\textasciitilde{}"), ('#', @"\#"), ('$', @"\$"), ('%', @"\%"), ('&', @"\&"), ('_', @"\_"), ('"', @"\textquotedbl{}"),
        ('\n', @"\newline{}"), ('\t', @"\quad{}"),
    ];

    private const string KeptBlank = "{ }";


    private static readonly Dictionary<string, string> Signs = Commands.ToDictionary(c => c.Command, c => c.Sign.ToString());

    /// <summary>The text as TeX that prints it, without the field's own braces.</summary>
    public static string Write(string text)
    {
        var tex = new StringBuilder(text.Length + 16);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            var isEdge = i == 0 || i == text.Length - 1 || text[i - 1] is ' ' or '\n' or '\t';
            if (Array.Find(Commands, m => m.Sign == c).Command is { } command) tex.Append(command);
            else if (c == ' ' && isEdge) tex.Append(KeptBlank);
            else tex.Append(c);
        }

        return tex.ToString();
    }

    /// <summary>The text that <see cref="Write"/> was given; commands that it does not write stay as they are.</summary>
    public static string Read(string tex) =>
        Command().Replace(tex, m => m.Value == KeptBlank ? " " : Signs.GetValueOrDefault(m.Value, m.Value));

    [GeneratedRegex(@"\\(?:(?:text[a-z]+|newline|quad)\{\}|[#$%&_])|\{ \}", RegexOptions.CultureInvariant)]
    private static partial Regex Command();
}
