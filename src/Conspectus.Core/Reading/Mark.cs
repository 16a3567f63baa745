namespace Conspectus.Core.Reading;

/// <summary>What the reader decided about a paper.</summary>
public enum Mark
{
    /// <summary>Not looked at yet.</summary>
    Unread,

    /// <summary>Read, no opinion given.</summary>
    Seen,

    /// <summary>Not of interest.</summary>
    Skipped,

    /// <summary>Of interest.</summary>
    Liked,

    /// <summary>Among the best: goes into the article's list of interesting papers first.</summary>
    Starred,
}
