namespace Conspectus.Sources.Text;

/// <summary>What a reader would see of a text having been cleaned.</summary>
[Flags]
internal enum TextChange
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Characters that no text may hold stand as U+FFFD.</summary>
    Replaced = 1,

    /// <summary>Controls that turn the direction of writing are gone.</summary>
    Undirected = 2,

    /// <summary>Control characters stand as the letters and signs that they were meant for.</summary>
    Reread = 4,
}
