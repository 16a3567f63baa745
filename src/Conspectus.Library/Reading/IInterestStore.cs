using Conspectus.Core.Reading;

namespace Conspectus.Library.Reading;

/// <summary>What readers are after, and which papers they liked or skipped for it.</summary>
public interface IInterestStore
{
    /// <summary>A reader's interests in the order in which they were added.</summary>
    ValueTask<IReadOnlyList<Interest>> ListAsync(ReaderId reader, CancellationToken cancel);

    /// <summary>Adds an interest. Names may repeat.</summary>
    /// <param name="reader">Whose interest.</param>
    /// <param name="name">Its name, not blank.</param>
    /// <param name="words">What describes it; possibly empty.</param>
    /// <param name="cancel">Gives up; nothing is then added.</param>
    /// <exception cref="ArgumentException">The name is blank or longer than <see cref="Interest.LongestName"/>, or the words are longer
    /// than <see cref="Interest.LongestWords"/>.</exception>
    ValueTask<Interest> AddAsync(ReaderId reader, string name, string words, CancellationToken cancel);

    /// <summary>Gives an interest another name and other words. False if the reader has no such interest.</summary>
    /// <exception cref="ArgumentException">As for <see cref="AddAsync"/>.</exception>
    ValueTask<bool> ChangeAsync(ReaderId reader, Interest interest, CancellationToken cancel);

    /// <summary>Removes an interest and what was said for it; marks stay. False if the reader has no such interest.</summary>
    ValueTask<bool> RemoveAsync(ReaderId reader, string interest, CancellationToken cancel);

    /// <summary>
    /// The papers that were read for an interest, in the order in which what stands was said of them; empty if there is no such interest.
    /// </summary>
    ValueTask<IReadOnlyList<InterestVote>> VotesAsync(ReaderId reader, string interest, CancellationToken cancel);

    /// <summary>
    /// Gives a paper a mark for an interest: <see cref="InterestVote.Of"/> says what that means for the interest,
    /// <see cref="InterestVote.Together"/> what for the paper. One change, which undo takes back whole. Cost: one transaction.
    /// </summary>
    /// <returns>The state now, or null if there is no such paper or interest.</returns>
    /// <exception cref="ArgumentException">There is no such mark.</exception>
    ValueTask<ReadingChange?> MarkAsync(ReaderId reader, string interest, string idOrKey, Mark mark, CancellationToken cancel);
}
