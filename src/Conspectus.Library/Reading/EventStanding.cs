namespace Conspectus.Library.Reading;

/// <summary>What has become of a change.</summary>
public enum EventStanding
{
    /// <summary>It stands, and undo can take it back.</summary>
    Stands,

    /// <summary>It was taken back.</summary>
    TakenBack,

    /// <summary>It was made in another library and came with its history: undo passes it over.</summary>
    Elsewhere,
}
