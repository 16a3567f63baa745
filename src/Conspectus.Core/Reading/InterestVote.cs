namespace Conspectus.Core.Reading;

/// <summary>That a paper belongs to an interest, or does not.</summary>
/// <param name="PaperId">The paper.</param>
/// <param name="Belongs">Whether it was liked or starred for the interest; otherwise it was skipped, or read and not liked.</param>
public sealed record InterestVote(string PaperId, bool Belongs)
{
    /// <summary>
    /// What a mark that is given while reading for an interest says of it: liked and starred papers belong, skipped and seen ones do not,
    /// and one that is unread or was known before says nothing (null).
    /// </summary>
    public static bool? Of(Mark mark) => mark switch
    {
        Mark.Liked or Mark.Starred => true,
        Mark.Skipped or Mark.Seen => false,
        _ => null,
    };

    /// <summary>
    /// The paper's mark after one that was given while reading for one of several interests: what another interest likes stays liked.
    /// </summary>
    /// <param name="before">Its mark.</param>
    /// <param name="given">The mark that is given.</param>
    /// <param name="likedElsewhere">Whether the paper belongs to another interest.</param>
    public static Mark Together(Mark before, Mark given, bool likedElsewhere) =>
        likedElsewhere && before >= Mark.Liked && given < Mark.Liked ? before : given;
}
