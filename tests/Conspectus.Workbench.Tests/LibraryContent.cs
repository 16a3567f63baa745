using System.Text.Json;
using Conspectus.Core.Papers;
using Conspectus.Library;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Tests;

/// <summary>What a library holds, as text, for comparison before and after.</summary>
internal static class LibraryContent
{
    /// <summary>Papers, marks and notes, and the analysis but for its times.</summary>
    public static async Task<string> OfAsync(ILibrary library)
    {
        var reader = await library.Reading.LocalReaderAsync(Stop);
        return JsonSerializer.Serialize(new
        {
            Papers = await library.Papers.AllAsync(Stop),
            Found = await library.Papers.IdsAsync(reader, new PaperQuery { Text = "learning" }, Stop),
            Reading = await library.Reading.AllAsync(reader, Stop),
            Analysis = await AnalysisOfAsync(library),
        });
    }

    /// <summary>Topics, places, neighbours and embedding.</summary>
    public static async Task<string> AnalysisOfAsync(ILibrary library)
    {
        var ids = (await library.Papers.CardsAsync(Stop)).Select(c => c.Id).ToList();
        return JsonSerializer.Serialize(new
        {
            Fingerprint = await library.Analysis.FingerprintAsync(Stop),
            Topics = (await library.Analysis.TopicsAsync(Stop)).All,
            Places = await library.Analysis.PlacesAsync(Stop),
            Neighbors = await library.Analysis.NeighborsAsync(ids, 100, Stop),
            Model = await library.Analysis.ModelAsync(Stop),
        });
    }

    /// <summary>A paper as text.</summary>
    public static string Of(Paper paper) => JsonSerializer.Serialize(paper);
}
