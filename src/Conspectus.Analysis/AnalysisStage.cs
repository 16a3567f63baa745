namespace Conspectus.Analysis;

/// <summary>The stages of an analysis, in the order in which they run.</summary>
public enum AnalysisStage
{
    /// <summary>Documents are split into words.</summary>
    Text,

    /// <summary>Each document gets its weighted term counts.</summary>
    TermVectors,

    /// <summary>Each document gets its vector by the table of terms that comes with the program.</summary>
    ShippedVectors,

    /// <summary>The model that places any text among the documents is fitted.</summary>
    SearchVectors,

    /// <summary>Each document gets the vector by which it is compared with others.</summary>
    Embedding,

    /// <summary>The nearest neighbours of each document are found.</summary>
    Neighbors,

    /// <summary>The documents are laid out in two dimensions.</summary>
    Map,

    /// <summary>The documents are grouped.</summary>
    Clusters,

    /// <summary>The groups are named.</summary>
    Topics,
}
