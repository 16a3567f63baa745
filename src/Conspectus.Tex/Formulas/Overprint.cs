using System.Text;
using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Formulas;

/// <summary>
/// Negations typed as a sign and a slash that negative spaces move over each other: <c>=\!\!\!/</c> and <c>/\!\!\!\in</c> become
/// <c>\not=</c> and <c>\not\in</c>.
/// </summary>
internal static class Overprint
{
    // A single negative space only moves two signs closer.
    private const int FewestSpaces = 2;

    public static string Undo(string tex)
    {
        if (!tex.Contains('/', StringComparison.Ordinal) || !tex.Contains(@"\!\!", StringComparison.Ordinal))
            return tex;
        var result = new StringBuilder(tex.Length + 8);
        for (var at = 0; at < tex.Length;)
        {
            var end = SignEnd(tex, at);
            if (tex[at] == '/' && AfterSpaces(tex, at + 1) is > 0 and var sign && SignEnd(tex, sign) is var after && after > sign)
            {
                result.Append(@"\not").Append(tex, sign, after - sign);
                at = after;
            }
            else if (end > at && AfterSpaces(tex, end) is > 0 and var slash && slash < tex.Length && tex[slash] == '/')
            {
                result.Append(@"\not").Append(tex, at, end - at);
                // A command's name must not join with the letter after the slash.
                if (char.IsAsciiLetter(tex[end - 1]))
                    result.Append(' ');
                at = slash + 1;
            }
            else
            {
                end = Math.Max(end, at + (tex[at] == '\\' ? 2 : 1));
                result.Append(tex, at, Math.Min(end, tex.Length) - at);
                at = end;
            }
        }
        return result.ToString();
    }

    // Where the relation at a place ends; the place itself where none stands there.
    private static int SignEnd(string tex, int at)
    {
        if (at >= tex.Length)
            return at;
        if (tex[at] is '=' or '<' or '>' || (tex[at] > '~' && MathCommands.KindOf(tex[at]) == 'r'))
            return at + 1;
        var name = Negation.NameAt(tex, at);
        return name.Length > 0 && MathCommands.Find(name.ToString()) is { Kind: 'r' } ? at + 1 + name.Length : at;
    }

    // Where what follows enough negative spaces begins; 0 where there are not so many.
    private static int AfterSpaces(string tex, int at)
    {
        var spaces = 0;
        for (; ; )
            if (at < tex.Length && tex[at] == ' ')
                at++;
            else if (string.CompareOrdinal(tex, at, @"\!", 0, 2) == 0)
                (at, spaces) = (at + 2, spaces + 1);
            else
                return spaces >= FewestSpaces ? at : 0;
    }
}
