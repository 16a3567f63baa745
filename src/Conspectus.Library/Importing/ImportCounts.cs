namespace Conspectus.Library.Importing;

/// <summary>What an import did. The three add up to the number of different papers in the source.</summary>
/// <param name="Added">Papers that were not there.</param>
/// <param name="Updated">Papers that were there with other content.</param>
/// <param name="Unchanged">Papers that were there just so.</param>
public sealed record ImportCounts(int Added, int Updated, int Unchanged);
