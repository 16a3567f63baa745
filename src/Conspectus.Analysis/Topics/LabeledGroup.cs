namespace Conspectus.Analysis.Topics;

/// <summary>A group of documents with what names it.</summary>
/// <param name="Label">The heading.</param>
/// <param name="Terms">Key phrases, most telling first.</param>
/// <param name="Members">The documents, most typical (nearest to the group's mean direction) first.</param>
/// <param name="Parent">The position of the group one level up in its list, or −1 at the top.</param>
/// <param name="Stability">How well a topic holds together when half of the documents are grouped anew, 0 … 1; null at the other
/// levels.</param>
/// <param name="Earlier">Which group of the earlier analysis this one continues, or null.</param>
public sealed record LabeledGroup(string Label, IReadOnlyList<string> Terms, IReadOnlyList<int> Members, int Parent, float? Stability,
    int? Earlier);
