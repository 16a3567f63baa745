using Conspectus.Core;
using Conspectus.Core.Topics;
using Conspectus.Library;
using Conspectus.Workbench.Answers;

namespace Conspectus.Workbench.Listing;

/// <summary>Everything of one kind that a library holds.</summary>
/// <param name="library">The library.</param>
public sealed class LibraryListing(ILibrary library)
{
    /// <summary>Every paper, in library order. Cost: all papers in memory.</summary>
    public async Task<IReadOnlyList<PaperAnswer>> PapersAsync(CancellationToken cancel)
    {
        var places = (await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false)).ToDictionary(p => p.PaperId);
        var papers = await library.Papers.AllAsync(cancel).ConfigureAwait(false);
        return [.. papers.Select(p => PaperAnswer.Of(p, places.GetValueOrDefault(p.Id)))];
    }

    /// <summary>The chapters, topics and themes as a tree; empty before the analysis.</summary>
    public async Task<TopicTree> TreeAsync(CancellationToken cancel) => await library.Analysis.TopicsAsync(cancel).ConfigureAwait(false);

    /// <summary>Every chapter, topic and theme in their order; empty before the analysis.</summary>
    public async Task<IReadOnlyList<TopicAnswer>> TopicsAsync(CancellationToken cancel)
    {
        var tree = await TreeAsync(cancel).ConfigureAwait(false);
        var kinds = await library.Analysis.KindsAsync(cancel).ConfigureAwait(false);
        var answers = new List<TopicAnswer>();
        foreach (var topic in tree.All)
        {
            var between = topic.Level != TopicLevel.Topic ? []
                : await library.Analysis.BetweenAsync(topic.Id, Topic.AlsoCloseShown, cancel).ConfigureAwait(false);
            answers.Add(new TopicAnswer(
                topic.Id, topic.Label, topic.Level, topic.Parent, topic.Size, topic.Stability is { } s ? Math.Round(s, 3) : null,
                kinds.GetValueOrDefault(topic.Id)?.ToDictionary(k => PaperKinds.Word(k.Kind), k => k.Count) ?? [],
                topic.Terms, topic.Exemplars, topic.Papers, [.. between.Select(p => p.PaperId)]));
        }

        return answers;
    }

    /// <summary>Every paper's place on the map, in library order.</summary>
    /// <exception cref="ConspectusException">The library has not been analysed.</exception>
    public async Task<IReadOnlyList<MapPointAnswer>> MapAsync(CancellationToken cancel)
    {
        var places = await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false);
        if (places.Count == 0) throw NotAnalysed();
        return [.. places.Select(p => new MapPointAnswer(p.PaperId, p.X, p.Y, p.Topic, p.Trust))];
    }

    /// <summary>What is said where only an analysed library can answer.</summary>
    internal static ConspectusException NotAnalysed() => new("The library has not been analysed.", "Run 'conspectus analyze' first.");
}
