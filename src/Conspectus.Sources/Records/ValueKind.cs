namespace Conspectus.Sources.Records;

/// <summary>What a value is.</summary>
internal enum ValueKind
{
    /// <summary>Nothing, or null.</summary>
    None,
    Text,
    Number,

    /// <summary>True or false.</summary>
    Flag,
    List,
    Object,
}
