using System.Text.Json;
using Conspectus.Core.Papers;
using Conspectus.Library.Papers;

namespace Conspectus.Workbench.Tests;

/// <summary>What a library holds, as text, for comparison before and after.</summary>
internal static class LibraryContent
{
    /// <summary>Papers, marks and notes, and the analysis but for its times.</summary>
    public static string Of(Library.Library library) => JsonSerializer.Serialize(new
    {
        Papers = library.Papers.All(),
        Found = library.Papers.Query(new PaperQuery { Text = "learning", Limit = 1000 }).Rows.Select(r => r.Paper.Id),
        Reading = library.Reading.All(),
        Analysis = AnalysisOf(library),
    });

    /// <summary>Topics, places, neighbours and embedding.</summary>
    public static string AnalysisOf(Library.Library library) => JsonSerializer.Serialize(new
    {
        Fingerprint = library.Analysis.Fingerprint(),
        Topics = library.Analysis.Topics().All,
        Places = library.Analysis.Places(),
        Neighbors = library.Papers.All().Select(p => library.Analysis.Neighbors(p.Id, 100)),
        Model = library.Analysis.Model(),
    });

    /// <summary>A paper as text.</summary>
    public static string Of(Paper paper) => JsonSerializer.Serialize(paper);
}
