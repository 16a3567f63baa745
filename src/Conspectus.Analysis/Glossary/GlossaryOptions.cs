namespace Conspectus.Analysis.Glossary;

/// <summary>What stands in a glossary.</summary>
public sealed record GlossaryOptions
{
    /// <summary>An acronym that fewer documents define needs <see cref="MinUses"/>.</summary>
    public int MinDefinitions { get; init; } = 2;

    /// <summary>In how many documents an acronym that is defined once, or a term that a sentence defines, must stand.</summary>
    public int MinUses { get; init; } = 3;

    /// <summary>A meaning of an acronym that fewer documents write out is left out, unless it is the only one.</summary>
    public int MinSense { get; init; } = 2;

    /// <summary>
    /// The share of the documents with a long form that must also write its acronym: "models (MoE)" of one document explains nothing.
    /// </summary>
    public double MinShare { get; init; } = 0.01;
}
