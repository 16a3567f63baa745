namespace Conspectus.Tex;

/// <summary>One change made to a damaged or unusual source so that it reads as its author meant it.</summary>
/// <param name="Kind">What kind of change, from a small fixed set such as "escape loss" or "unknown command".</param>
/// <param name="Detail">What was found and what it became, for a person to read; plain text, not markup.</param>
/// <param name="Command">The command that nothing is known of, such as <c>\methodname</c>; empty for any other repair.</param>
public sealed record Repair(string Kind, string Detail, string Command = "");
