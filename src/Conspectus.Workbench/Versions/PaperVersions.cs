using Conspectus.Core.Identity;
using Conspectus.Library;

namespace Conspectus.Workbench.Versions;

/// <summary>Finds the papers of a library that are versions of one work, such as a preprint and its publication under another
/// title.</summary>
/// <param name="library">The library.</param>
public sealed class PaperVersions(ILibrary library)
{
    /// <summary>
    /// The works that several papers of the library are versions of, in the order of their first papers. Nothing is changed. Cost: linear
    /// in
    /// the number of papers, all of which are held in memory.
    /// </summary>
    /// <param name="cancel">Stops it.</param>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public async Task<IReadOnlyList<WorkVersions>> FindAsync(CancellationToken cancel)
    {
        var index = new PaperIndex<Work>(acrossEditions: true);
        var works = new List<Work>();
        foreach (var paper in await library.Papers.AllAsync(cancel).ConfigureAwait(false))
        {
            cancel.ThrowIfCancellationRequested();
            var keys = PaperKeys.Of(paper, "");
            var match = index.Find(keys);
            if (match.Found is { } work) work.Versions.Add(new PaperVersion(paper.Id, paper.Title.Text, paper.Edition.ToString(),
                match.Reason));
            else works.Add(work = new Work { Versions = { new PaperVersion(paper.Id, paper.Title.Text, paper.Edition.ToString(), null) } });
            index.Add(work, keys, isListed: false);
        }

        return [.. works.Where(w => w.Versions.Count > 1).Select(w => new WorkVersions(w.Versions))];
    }

    private sealed class Work
    {
        public List<PaperVersion> Versions { get; } = [];
    }
}
