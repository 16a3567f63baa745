using System.Text;

namespace Conspectus.Tex.Mending;

/// <summary>What a command stands for that the text itself defines.</summary>
/// <param name="Arguments">How many arguments it takes.</param>
/// <param name="Default">The first argument where none is given in brackets; null where it is given in braces like the others.</param>
/// <param name="Body">What it stands for, with #1 to #9 for the arguments.</param>
internal sealed record Macro(int Arguments, string? Default, string Body)
{
    /// <summary>The body with its arguments put in.</summary>
    public string With(ReadOnlySpan<string> arguments)
    {
        if (arguments.Length == 0 || !Body.Contains('#', StringComparison.Ordinal))
            return Body;
        var result = new StringBuilder(Body.Length);
        for (var i = 0; i < Body.Length; i++)
            if (Body[i] == '#' && i + 1 < Body.Length && Body[i + 1] - '1' is var number && number >= 0 && number < arguments.Length)
            {
                result.Append(arguments[number]);
                i++;
            }
            else
                result.Append(Body[i]);
        return result.ToString();
    }
}
