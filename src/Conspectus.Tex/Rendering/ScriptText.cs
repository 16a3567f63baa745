using Conspectus.Tex.Commands;

namespace Conspectus.Tex.Rendering;

/// <summary>Raised and lowered text of prose in plain characters: x², 1st, L₁.</summary>
internal static class ScriptText
{
    /// <summary>The text raised or lowered; ordinals and anything of several words stay as they are.</summary>
    public static string Of(string text, bool raised)
    {
        text = text.Trim();
        return text is "st" or "nd" or "rd" or "th" or "TM" or "®" or "™"
            || text.Any(char.IsWhiteSpace) ? text : MathLetters.Script(text, raised);
    }
}
