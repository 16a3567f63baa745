using Conspectus.Core.Identity;
using Conspectus.Workbench.Versions;

namespace Conspectus.Workbench.Tests.Versions;

/// <summary>One work in several records: from arXiv, from OpenReview, from the proceedings.</summary>
public sealed class PaperVersionsTests : IAsyncDisposable
{
    private const string Abstract = "Forests are dear to grow, and few groups can afford to plant one of their own from seed. We introduce a nursery of fast trees "
        + "that joins pruning, grafting and careful watering in one recipe, and grow a whole forest in a day on eight plots of land. On the "
        + "usual benchmarks of shade and fruit our forest stands as high as those that took weeks, at a hundredth of the price.";

    private readonly TempLibrary _library = new();

    public ValueTask DisposeAsync() => _library.DisposeAsync();

    [Fact]
    public async Task Versions_are_found_by_identifiers_titles_and_texts()
    {
        var path = _library.Folder.File("papers.jsonl");
        await File.WriteAllTextAsync(path, $$"""
            {"title": "VLTree: Seeing Trees", "authors": ["Ada Example"], "abstract": "We see trees in pictures.", "year": 2023}
            {"title": "VLTREE: Seeing Trees", "authors": ["A. Example"], "abstract": "We see trees in pictures.", "conference": "NeurIPS", "year": 2023}
            {"title": "RapidTree: Growing Forests Fast", "authors": ["Bo Sample", "Cy Specimen"], "abstract": "{{Abstract}}", "year": 2022}
            {"title": "MosaicForest: One Day, Eight Plots", "authors": ["Bo Sample", "Cy Specimen"], "abstract": "{{Abstract}}", "conference": "NeurIPS", "year": 2023}
            {"title": "An Old Title", "authors": ["Dee Instance"], "abstract": "x", "year": 2021, "doi": "10.5555/same"}
            {"title": "A New Title", "authors": ["Dee Instance"], "abstract": "y", "conference": "ICML", "year": 2022, "doi": "10.5555/same"}
            {"title": "Alone", "authors": ["Eve Case"], "abstract": "Nobody else wrote this.", "year": 2022}
            {"title": "Alone", "authors": ["Flo Other"], "abstract": "Somebody else wrote that.", "conference": "ICML", "year": 2022}
            """, Stop);
        await _library.ImportAsync(path);

        var works = await new PaperVersions(_library.Library).FindAsync(Stop);

        Assert.Equal(
            [("VLTree: Seeing Trees", "VLTREE: Seeing Trees", MatchReason.SameTitleAndAuthor),
                ("RapidTree: Growing Forests Fast", "MosaicForest: One Day, Eight Plots", MatchReason.SameAuthorsAndText),
                ("An Old Title", "A New Title", MatchReason.SameDoi)],
            works.Select(w => (w.Papers[0].Title, w.Papers[1].Title, w.Papers[1].Reason!.Value)));
    }
}
