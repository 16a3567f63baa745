namespace Conspectus.Core.Topics;

/// <summary>The levels of the topic hierarchy, from the broadest.</summary>
public enum TopicLevel
{
    /// <summary>A broad field: about ten for a large conference.</summary>
    Chapter,

    /// <summary>A topic as a researcher would name it: thirty to fifty for a large conference.</summary>
    Topic,

    /// <summary>A claim-sized group inside a topic.</summary>
    Theme,
}
