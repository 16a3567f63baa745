namespace Conspectus.Library.Search;

/// <summary>A word or phrase of a typed query, with what binds it.</summary>
/// <param name="Field">The field before it, or null.</param>
/// <param name="Value">Its text, as typed.</param>
/// <param name="Quoted">Whether it stands in quotes.</param>
/// <param name="Excluded">Whether papers that have it are left out.</param>
/// <param name="Open">Whether its last word may be unfinished.</param>
internal readonly record struct QueryPiece(string? Field, string Value, bool Quoted, bool Excluded, bool Open)
{
    /// <summary>Whether it is a word alone.</summary>
    public bool IsPlain => Field is null && !Quoted && !Excluded;

    /// <summary>Whether it is the operator OR, where it stands between two others.</summary>
    public bool IsOr => IsPlain && Value is "OR" or "|";
}
