using Conspectus.Core.Reading;
using Conspectus.Library;

namespace Conspectus.Workbench.Reading;

/// <summary>How likely each paper of the map is to be liked, for a reader or for one of several interests alone.</summary>
/// <param name="library">The library.</param>
/// <param name="suggestions">What learns from marks.</param>
public sealed class InterestLayers(ILibrary library, Suggestions suggestions)
{
    /// <summary>What stands for a paper that the reader has decided on, or that nothing was learned of.</summary>
    public const float Decided = -1;

    /// <summary>
    /// The likelihood of each paper, 0 to 1, in the order of the map's papers; <see cref="Decided"/> for those that the reader has decided
    /// on. Empty where nothing is liked yet, so that nothing is known; null where there is no such interest.
    /// </summary>
    /// <param name="reader">Who reads.</param>
    /// <param name="interest">For what; null for all that the reader likes.</param>
    /// <param name="cancel">Stops the learning.</param>
    public async ValueTask<IReadOnlyList<float>?> OfAsync(ReaderId reader, string? interest, CancellationToken cancel)
    {
        if (interest is not null
            && await new ReaderInterests(library).FindAsync(reader, interest, cancel).ConfigureAwait(false) is null) return null;
        var topics = await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);
        var order = await suggestions.OfAsync(reader, interest, topics, cancel).ConfigureAwait(false);
        if (order.Likelihood is not { } likelihood) return [];
        var unread = order.Unread.ToHashSet(StringComparer.Ordinal);
        var places = await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false);
        return [.. places.Select(p => unread.Contains(p.PaperId) && likelihood(p.PaperId) is { } likely ? (float)likely : Decided)];
    }
}
