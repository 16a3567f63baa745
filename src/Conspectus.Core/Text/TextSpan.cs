namespace Conspectus.Core.Text;

/// <summary>A stretch of a text.</summary>
/// <param name="Start">The position of its first character, from 0.</param>
/// <param name="Length">The number of its characters, at least 1.</param>
public readonly record struct TextSpan(int Start, int Length)
{
    /// <summary>The position behind its last character.</summary>
    public int End => Start + Length;

    /// <summary>The stretch itself.</summary>
    public string Of(string text) => text.Substring(Start, Length);
}
