using Conspectus.Core.Reading;
using Conspectus.Library;

namespace Conspectus.Workbench.Reading;

/// <summary>What a reader is after: several interests, each with likes and skips of its own.</summary>
/// <param name="library">The library.</param>
public sealed class ReaderInterests(ILibrary library)
{
    /// <summary>The reader's interests in the order in which they were added. Cost: a query an interest.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<IReadOnlyList<InterestSummary>> ListAsync(ReaderId reader, CancellationToken cancel)
    {
        var summaries = new List<InterestSummary>();
        foreach (var interest in await library.Interests.ListAsync(reader, cancel).ConfigureAwait(false))
        {
            var votes = await library.Interests.VotesAsync(reader, interest.Id, cancel).ConfigureAwait(false);
            summaries.Add(new InterestSummary(interest, votes.Count(v => v.Belongs), votes.Count(v => !v.Belongs)));
        }

        return summaries;
    }

    /// <summary>One of them; null if there is none with this id.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async ValueTask<Interest?> FindAsync(ReaderId reader, string? id, CancellationToken cancel) => id is null ? null
        : (await library.Interests.ListAsync(reader, cancel).ConfigureAwait(false)).FirstOrDefault(i => i.Id == id);

    /// <summary>Adds one.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="name">Its name; where it is blank, the first words of the description.</param>
    /// <param name="words">What describes it; possibly empty.</param>
    /// <param name="cancel">Gives up; nothing is then added.</param>
    /// <exception cref="ArgumentException">Name and description are blank, or one of them is too long.</exception>
    public ValueTask<Interest> AddAsync(ReaderId reader, string name, string words, CancellationToken cancel) =>
        library.Interests.AddAsync(reader, NameOf(name, words), words.Trim(), cancel);

    /// <summary>Gives one another name and description. False if there is none with this id.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="interest">The interest as it will be.</param>
    /// <param name="cancel">Gives up; nothing is then changed.</param>
    /// <exception cref="ArgumentException">Name and description are blank, or one of them is too long.</exception>
    public ValueTask<bool> ChangeAsync(ReaderId reader, Interest interest, CancellationToken cancel) => library.Interests.ChangeAsync(
        reader, interest with { Name = NameOf(interest.Name, interest.Words), Words = interest.Words.Trim() }, cancel);

    /// <summary>Removes one and what was said for it; marks stay. False if there is none with this id.</summary>
    /// <param name="reader">The reader.</param>
    /// <param name="id">Its id.</param>
    /// <param name="cancel">Gives up; nothing is then removed.</param>
    public ValueTask<bool> RemoveAsync(ReaderId reader, string id, CancellationToken cancel) =>
        library.Interests.RemoveAsync(reader, id, cancel);

    private static string NameOf(string name, string words)
    {
        if (!string.IsNullOrWhiteSpace(name)) return name.Trim();
        var first = string.Join(' ', words.Split((char[]?)null, 5, StringSplitOptions.RemoveEmptyEntries).Take(4));
        return first.Length <= Interest.LongestName ? first : first[..Interest.LongestName];
    }
}
