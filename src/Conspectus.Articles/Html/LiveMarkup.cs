namespace Conspectus.Articles.Html;

/// <summary>What an article carries beside its text where it is read live: places, evidence, and ways to edit.</summary>
/// <param name="EditAddress">What stands before the escaped name of a place in the address at which it is edited; null for none.</param>
/// <param name="InviteAddress">The same for the address at which a reader adds a line of their own to a topic.</param>
public sealed record LiveMarkup(string? EditAddress, string? InviteAddress);
