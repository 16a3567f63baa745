namespace Conspectus.Core.Topics;

/// <summary>Levels in words.</summary>
public static class TopicLevels
{
    /// <summary>"chapter", "topic" or "theme".</summary>
    public static string Word(TopicLevel level) => level switch
    {
        TopicLevel.Chapter => "chapter",
        TopicLevel.Topic => "topic",
        _ => "theme",
    };
}
