using Conspectus.Analysis;
using Conspectus.Analysis.Neighbors;
using Conspectus.Analysis.Text;
using Conspectus.Core;
using Conspectus.Core.Topics;
using Conspectus.Library;

namespace Conspectus.Workbench.Analyzing;

/// <summary>Finds the papers nearest to a text that is not in the library.</summary>
/// <param name="library">An analysed library.</param>
/// <param name="options">The options it was analysed with.</param>
public sealed class SimilarText(ILibrary library, AnalysisOptions options)
{
    /// <summary>The nearest papers, nearest first; none if no term of the text is known. Cost: O(n d).</summary>
    /// <param name="text">The text.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="workers">Threads, and the way to stop; the result does not depend on their number.</param>
    /// <exception cref="ConspectusException">The library has not been analysed, or not since its papers changed.</exception>
    public async Task<IReadOnlyList<Neighbor>> FindAsync(string text, int limit, Workers workers)
    {
        var cancel = workers.Cancel;
        if (await library.Analysis.FingerprintAsync(cancel).ConfigureAwait(false) is null)
            throw new ConspectusException("The library has not been analysed.", "Run 'conspectus analyze' first.");
        if (!await new Analyst(library, options).IsCurrentAsync(cancel).ConfigureAwait(false))
            throw new ConspectusException("The papers, or this program, have changed since they were analysed.",
                "Run 'conspectus analyze' again.");
        if (StoredModel.Read(await library.Analysis.ModelAsync(cancel).ConfigureAwait(false)) is not { } model) return [];
        var places = await library.Analysis.PlacesAsync(cancel).ConfigureAwait(false); // in the order of the model's rows
        var query = model.Encode(new Document("", text, []));
        var cosines = new float[model.Documents.Count];
        model.Documents.Dots(query, cosines, workers);
        var indices = new int[Math.Min(limit, cosines.Length)];
        var top = new float[indices.Length];
        TopK.Select(cosines, indices, top);
        return indices.Select((p, k) => new Neighbor(places[p].PaperId, top[k])).Where(n => n.Cosine > 0).ToList();
    }
}
