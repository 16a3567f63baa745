using Conspectus.Library.Reading;

namespace Conspectus.Workbench.Papers;

/// <summary>A saved search and what is new to it.</summary>
/// <param name="Search">The search.</param>
/// <param name="Filter">What it asks.</param>
/// <param name="New">How many papers that it finds have come since it was last looked at.</param>
public sealed record SavedSearchSummary(SavedSearch Search, PaperFilter Filter, int New);
