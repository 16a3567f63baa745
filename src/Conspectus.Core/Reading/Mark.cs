namespace Conspectus.Core.Reading;

/// <summary>What the reader decided about a paper. From <see cref="Liked"/> on, a higher number likes it more.</summary>
public enum Mark
{
    /// <summary>
    /// Known before the conference: counts as read, and says neither that it is liked nor that it is not. The number lies below the others
    /// because those are stored in libraries, and because what is known is not liked by that.
    /// </summary>
    Known = -1,

    /// <summary>Not looked at yet.</summary>
    Unread = 0,

    /// <summary>Read, no opinion given.</summary>
    Seen,

    /// <summary>Not of interest.</summary>
    Skipped,

    /// <summary>Of interest.</summary>
    Liked,

    /// <summary>Among the best: goes into the article's list of interesting papers first.</summary>
    Starred,
}
