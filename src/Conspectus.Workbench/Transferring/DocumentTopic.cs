namespace Conspectus.Workbench.Transferring;

/// <summary>A topic that its reader has changed, as it is shown.</summary>
/// <param name="Level">"chapter", "topic" or "theme".</param>
/// <param name="Name">Its name.</param>
/// <param name="Papers">The ids of its papers in the document.</param>
/// <param name="IsPinned">Whether it keeps name and papers at every later analysis.</param>
/// <param name="Found">The name that the analysis gave it; null where it found no such topic.</param>
public sealed record DocumentTopic(string Level, string Name, IReadOnlyList<string> Papers, bool IsPinned = false, string? Found = null);
