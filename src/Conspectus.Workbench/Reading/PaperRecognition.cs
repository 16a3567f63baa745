using Conspectus.Core.Conferences;
using Conspectus.Core.Identity;
using Conspectus.Core.Papers;

namespace Conspectus.Workbench.Reading;

/// <summary>Finds the papers of a library that records from elsewhere mean, of whichever edition.</summary>
internal sealed class PaperRecognition
{
    private readonly PaperIndex<Paper> _index = new(acrossEditions: true);

    /// <summary>Makes the papers known. Cost: their keys in memory.</summary>
    public PaperRecognition(IReadOnlyList<Paper> papers)
    {
        foreach (var paper in papers) _index.Add(paper, PaperKeys.Of(paper, ""), isListed: false);
    }

    /// <summary>The paper that a record means, or the one that comes nearest.</summary>
    /// <param name="record">The record; one without a title is found by what else it goes by.</param>
    /// <param name="edition">The edition of a record that names none.</param>
    public PaperMatch<Paper> Find(Record record, Edition edition)
    {
        var keys = PaperKeys.Of(record, edition, "");
        return _index.Find(keys with { Aliases = [.. keys.Aliases.Where(a => a.Kind != PaperAlias.Title || a.Value.Length > 0)] });
    }
}
