using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What every store asks of the texts of an interest.</summary>
public static class InterestText
{
    /// <summary>Checks a name and a description.</summary>
    /// <exception cref="ArgumentException">One of them is too long, or the name is blank.</exception>
    public static void Check(string name, string words)
    {
        if (string.IsNullOrWhiteSpace(name)) throw new ArgumentException("An interest needs a name.", nameof(name));
        if (name.Trim().Length > Interest.LongestName)
            throw new ArgumentException($"A name may have {Interest.LongestName} characters; this one has {name.Trim().Length}.",
                nameof(name));
        if (words.Length > Interest.LongestWords)
            throw new ArgumentException($"A description may have {Interest.LongestWords} characters; this one has {words.Length}.",
                nameof(words));
    }
}
