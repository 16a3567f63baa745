namespace Conspectus.Workbench.Topics;

/// <summary>Why an edit of a topic was not made.</summary>
public enum TopicEditRefusal
{
    /// <summary>It was made.</summary>
    None,

    /// <summary>There is no such topic, or none any more.</summary>
    NoSuchTopic,

    /// <summary>There is no such paper, or it was imported after the last analysis.</summary>
    NoSuchPaper,

    /// <summary>The topic is of a level to which this cannot be done.</summary>
    WrongLevel,

    /// <summary>The name is blank, too long, or that of another topic of the level.</summary>
    BadName,

    /// <summary>Papers were named that are not in the topic, or none, or all of it.</summary>
    WrongPapers,

    /// <summary>It is so already.</summary>
    AlreadySo,

    /// <summary>No edit stands that could be taken back.</summary>
    NothingToUndo,
}
