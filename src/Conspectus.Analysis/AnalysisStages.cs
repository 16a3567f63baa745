namespace Conspectus.Analysis;

/// <summary>How the stages of an analysis are called where they are stored and where people read of them.</summary>
public static class AnalysisStages
{
    /// <summary>The name by which a stage is stored. Libraries of earlier versions hold these names, so they never change.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public static string StoredName(this AnalysisStage stage) => Names(stage).Stored;

    /// <summary>What a stage does, in words for people.</summary>
    /// <exception cref="ArgumentOutOfRangeException">There is no such stage.</exception>
    public static string Title(this AnalysisStage stage) => Names(stage).Title;

    private static (string Stored, string Title) Names(AnalysisStage stage) => stage switch
    {
        AnalysisStage.Text => ("text", "Reading the abstracts"),
        AnalysisStage.TermVectors => ("term vectors", "Weighing the terms"),
        AnalysisStage.ShippedVectors => ("shipped vectors", "Looking up the field's terms"),
        AnalysisStage.SearchVectors => ("search vectors", "Preparing the search by meaning"),
        AnalysisStage.Embedding => ("embedding", "Fitting the embedding"),
        AnalysisStage.Neighbors => ("neighbours", "Finding similar papers"),
        AnalysisStage.Map => ("map", "Drawing the map"),
        AnalysisStage.Clusters => ("clusters", "Grouping the papers"),
        AnalysisStage.Topics => ("topics", "Naming the topics"),
        _ => throw new ArgumentOutOfRangeException(nameof(stage), stage, "There is no such stage."),
    };
}
