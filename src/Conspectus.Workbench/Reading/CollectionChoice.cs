using Conspectus.Core.Reading;

namespace Conspectus.Workbench.Reading;

/// <summary>A collection into which papers can be put.</summary>
/// <param name="Collection">The collection.</param>
/// <param name="Papers">How many papers it has.</param>
/// <param name="Held">How many of the papers in question are in it.</param>
public sealed record CollectionChoice(PaperSet Collection, int Papers, int Held);
