namespace Conspectus.Library.People;

/// <summary>What every store asks of the texts of an account and of a token.</summary>
public static class AccountText
{
    /// <summary>The longest name in characters.</summary>
    public const int LongestName = 40;

    /// <summary>The longest display name, and the longest label of a token, in characters.</summary>
    public const int LongestLabel = 80;

    /// <summary>A name as it is kept: trimmed, in small letters.</summary>
    public static string Fold(string name) => name.Trim().ToLowerInvariant();

    /// <summary>Why an account cannot be called so, in a sentence; null where it can.</summary>
    /// <param name="name">The name as it is kept.</param>
    /// <param name="displayName">The display name.</param>
    public static string? Trouble(string name, string displayName)
    {
        if (name.Length is 0 or > LongestName || !char.IsAsciiLetterOrDigit(name[0])
            || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-' or '_' or '@'))
        {
            return $"“{name}” cannot be a name: it begins with a letter or digit, and has up to {LongestName} letters, digits, "
                + ". - _ and @.";
        }

        return LabelTrouble(displayName);
    }

    /// <summary>Why a label or a display name cannot be kept, in a sentence; null where it can.</summary>
    public static string? LabelTrouble(string label) => label.Trim() switch
    {
        "" => "It needs a name.",
        { Length: > LongestLabel } trimmed => $"A name may have {LongestLabel} characters; this one has {trimmed.Length}.",
        var trimmed when trimmed.Any(char.IsControl) => "A name is one line of text.",
        _ => null,
    };

    /// <summary>Checks a label.</summary>
    /// <exception cref="ArgumentException">It cannot be kept.</exception>
    public static string Check(string label) =>
        LabelTrouble(label) is { } trouble ? throw new ArgumentException(trouble, nameof(label)) : label.Trim();
}
